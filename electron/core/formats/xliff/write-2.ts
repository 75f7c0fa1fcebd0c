import type { FilePair, WrittenText } from '../format.ts'
import { escapeXml } from '../markup/escape-xml.ts'
import { marksOf, sidesOf } from '../sides/written-marks.ts'

/**
 * XLIFF 2.1: a unit with one segment for each pair; what XLIFF has no place for stands in notes.
 * https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/xliff-core-v2.1-os.html
 */
export function writeXliff2({ title, languages, pairs }: WrittenText): Uint8Array {
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="${escapeXml(languages.source)}" trgLang="${escapeXml(languages.target)}">`,
    '<file id="text">',
    `<notes><note category="duizhao-title">${escapeXml(`${title.zh}\n${title.en}`)}</note></notes>`,
  ]
  const units = pairs.map((pair, index) => unitOf(pair, index + 1))
  return new TextEncoder().encode([...head, ...units, '</file>', '</xliff>', ''].join('\n'))
}

function unitOf(pair: FilePair, number: number): string {
  const notes = marksOf(pair).map(([name, value]) => `<note category="duizhao-${name}">${escapeXml(value)}</note>`)
  const { source, target } = sidesOf(pair)
  const state = target === '' ? 'initial' : pair.state === 'checked' ? 'reviewed' : 'translated'
  const translation = target === '' ? '' : `\n<target xml:space="preserve">${content(target)}</target>`
  return [
    `<unit id="u${number}">`,
    `<notes>${notes.join('')}</notes>`,
    `<segment state="${state}">`,
    `<source xml:space="preserve">${content(source)}</source>${translation}`,
    '</segment>',
    '</unit>',
  ].join('\n')
}

const content = (text: string) =>
  escapeXml(text, (character) => `<cp hex="${character.charCodeAt(0).toString(16).padStart(4, '0')}"/>`)
