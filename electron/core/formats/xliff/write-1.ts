import type { FilePair, WrittenText } from '../format.ts'
import { escapeXml } from '../markup/escape-xml.ts'
import { marksOf, sidesOf } from '../sides/written-marks.ts'

/** XLIFF 1.2, for programs that read no later one: http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html */
export function writeXliff12({ title, languages, pairs }: WrittenText): Uint8Array {
  const { source, target } = { source: escapeXml(languages.source), target: escapeXml(languages.target) }
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">',
    `<file original="text" source-language="${source}" target-language="${target}" datatype="plaintext">`,
    `<header><note from="duizhao-title">${escapeXml(`${title.zh}\n${title.en}`)}</note></header>`,
    '<body>',
  ]
  const units = pairs.map((pair, index) => unitOf(pair, index + 1))
  return new TextEncoder().encode([...head, ...units, '</body>', '</file>', '</xliff>', ''].join('\n'))
}

function unitOf(pair: FilePair, number: number): string {
  const notes = marksOf(pair).map(([name, value]) => `<note from="duizhao-${name}">${escapeXml(value)}</note>`)
  const { source, target } = sidesOf(pair)
  const isChecked = pair.state === 'checked' && target !== ''
  const translation =
    target === ''
      ? ''
      : `\n<target state="${isChecked ? 'signed-off' : 'needs-review-translation'}">${escapeXml(target)}</target>`
  return [
    `<trans-unit id="u${number}" xml:space="preserve"${isChecked ? ' approved="yes"' : ''}>`,
    `<source>${escapeXml(source)}</source>${translation}`,
    notes.join(''),
    '</trans-unit>',
  ].join('\n')
}
