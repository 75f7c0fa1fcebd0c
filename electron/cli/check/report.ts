import { extname } from 'node:path'
import { checkNames, type TranslationFinding } from '#core/checks/translation/finding.ts'
import { escapeXml } from '#core/formats/markup/escape-xml.ts'
import type { WrittenText } from '#core/formats/format.ts'
import { writeSheet } from '#core/formats/xlsx/write-sheet.ts'
import { findingSentence } from './finding-sentence.ts'

export interface Report {
  readonly text: WrittenText
  readonly findings: readonly TranslationFinding[]
}

/** The writer of a report by the ending of its file; null for any other ending. */
export function reportWriter(path: string): ((report: Report) => Uint8Array) | null {
  const ending = extname(path).toLowerCase()
  return ending === '.html' ? htmlReport : ending === '.xlsx' ? xlsxReport : null
}

interface Row {
  readonly pair: string
  readonly check: string
  readonly sentence: string
  readonly source: string
  readonly target: string
}

const rowsOf = ({ text, findings }: Report): readonly Row[] =>
  findings.map((finding) => {
    const { source = [], target = [] } = text.pairs[finding.pair] ?? {}
    return {
      pair: String(finding.pair + 1),
      check: finding.check,
      sentence: findingSentence(finding),
      source: source.join(''),
      target: target.join(' '),
    }
  })

function xlsxReport(report: Report): Uint8Array {
  const widths = { pair: 8, check: 20, sentence: 44, source: 60, target: 60 }
  const names = ['pair', 'check', 'sentence', 'source', 'target'] as const
  return writeSheet({
    name: 'check',
    columns: names.map((heading) => ({ heading, width: widths[heading], isNumber: false })),
    rows: rowsOf(report).map((row) => names.map((name) => row[name])),
  })
}

const style =
  'body{max-width:80rem;margin:2rem auto;padding:0 1rem;font-family:serif;line-height:1.6;color:#221f1a;background:#fffdf8}table{width:100%;border-collapse:collapse}td,th{vertical-align:top;text-align:start;padding:.35rem .7rem;border-bottom:1px solid #e8e0d3}mark{background:#f7d9a0;color:inherit}'

/** A page with how often each check found something, then one row a finding. It loads nothing and runs nothing. */
function htmlReport(report: Report): Uint8Array {
  const { text, findings } = report
  const counted = checkNames.flatMap((name) => {
    const count = findings.filter(({ check }) => check === name).length
    return count === 0 ? [] : [`${name} ${count}`]
  })
  const title = escapeXml(text.title.zh || text.title.en)
  const rows = rowsOf(report).map((row, index) => {
    const finding = findings[index]
    const cell = (side: 'source' | 'target') =>
      `<td lang="${escapeXml(text.languages[side])}">${marked(row[side], finding?.side === side ? finding.place : undefined)}</td>`
    return `<tr><td>${row.pair}</td><td>${row.check}</td><td>${escapeXml(row.sentence)}</td>${cell('source')}${cell('target')}</tr>`
  })
  const page = [
    '<!DOCTYPE html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta name="generator" content="Duizhao"><title>${title}</title><style>${style}</style></head>`,
    `<body><h1>${title}</h1><p>${findings.length} findings in ${text.pairs.length} pairs: ${counted.join(', ') || 'none'}.</p>`,
    '<table><thead><tr><th>Pair</th><th>Check</th><th>Found</th><th>Chinese</th><th>English</th></tr></thead><tbody>',
    ...rows,
    '</tbody></table></body></html>',
    '',
  ]
  return new TextEncoder().encode(page.join('\n'))
}

function marked(text: string, place: TranslationFinding['place']): string {
  if (!place) return escapeXml(text)
  const { startUtf16, endUtf16 } = place
  return `${escapeXml(text.slice(0, startUtf16))}<mark>${escapeXml(text.slice(startUtf16, endUtf16))}</mark>${escapeXml(text.slice(endUtf16))}`
}
