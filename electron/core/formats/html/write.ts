import type { WrittenText } from '../format.ts'
import { escapeXml } from '../markup/escape-xml.ts'
import { rowsOf } from './rows.ts'

const style = [
  'body{max-width:72rem;margin:2rem auto;padding:0 1rem;font-family:serif;line-height:1.7;color:#221f1a;background:#fffdf8}',
  'table{width:100%;border-collapse:collapse;table-layout:fixed}',
  'td{vertical-align:top;padding:.3rem .8rem;overflow-wrap:break-word}',
  'td h1,td h2{margin:.6rem 0;font-size:1.2em}',
  'th{text-align:start;padding:.3rem .8rem;font-weight:600;color:#6d6557}',
  '.begins td{padding-top:1.1rem}',
  '@media print{body{margin:0;max-width:none;background:none;font-size:10.5pt}tr{break-inside:avoid}}',
].join('')

/** A page with both languages side by side, to read and to print. It loads nothing and runs nothing. */
export function writeHtml(text: WrittenText): Uint8Array {
  const { title, languages } = text
  const page = [
    '<!DOCTYPE html>',
    `<html lang="${escapeXml(languages.source)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Duizhao">',
    `<title>${escapeXml(title.zh || title.en)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<table>',
    ...rowsOf(text),
    '</table>',
    '</body>',
    '</html>',
    '',
  ]
  return new TextEncoder().encode(page.join('\n'))
}
