import type { FilePair, WrittenText } from '../format.ts'
import { escapeXml } from '../markup/escape-xml.ts'
import { writeInline } from '../sides/write-inline.ts'
import { marksOf, taggedSidesOf } from '../sides/written-marks.ts'
import { xliff1Tags } from './inline.ts'
import { OURS } from './marks.ts'
import { state1Of } from './states.ts'

/** XLIFF 1.2, for programs that read no later one: http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html */
export function writeXliff12({ title, languages, pairs }: WrittenText): Uint8Array {
  const { source, target } = { source: escapeXml(languages.source), target: escapeXml(languages.target) }
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">',
    `<file original="text" source-language="${source}" target-language="${target}" datatype="plaintext">`,
    `<header><note from="${OURS}title">${escapeXml(`${title.zh}\n${title.en}`)}</note></header>`,
    '<body>',
  ]
  const units = pairs.map((pair, index) => unitOf(pair, index + 1))
  return new TextEncoder().encode([...head, ...units, '</body>', '</file>', '</xliff>', ''].join('\n'))
}

function unitOf(pair: FilePair, number: number): string {
  const said = (pair.notes ?? []).map((note) => `<note>${escapeXml(note)}</note>`)
  const ours = marksOf(pair, 'notes').map(([name, value]) => `<note from="${OURS}${name}">${escapeXml(value)}</note>`)
  const { source, target } = taggedSidesOf(pair)
  const content = (text: typeof source) => writeInline(text, (piece) => escapeXml(piece), xliff1Tags)
  const isChecked = pair.state === 'checked' && pair.target.length > 0
  const translation =
    pair.target.length === 0 ? '' : `\n<target state="${state1Of(pair.state)}">${content(target)}</target>`
  return [
    `<trans-unit id="u${number}" xml:space="preserve"${isChecked ? ' approved="yes"' : ''}>`,
    `<source>${content(source)}</source>${translation}`,
    [...said, ...ours].join(''),
    '</trans-unit>',
  ].join('\n')
}
