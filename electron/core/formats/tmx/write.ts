import type { FilePair, WrittenText } from '../format.ts'
import { escapeXml } from '../markup/escape-xml.ts'
import { marksOf, sidesOf } from '../sides/written-marks.ts'

/**
 * TMX 1.4b. A pair without a counterpart has one variant only, so programs that want both pass it over and nothing is
 * lost. Kind, confidence and state stand in properties.
 */
export function writeTmx({ title, languages, pairs }: WrittenText): Uint8Array {
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `<header creationtool="Duizhao" creationtoolversion="1" segtype="sentence" o-tmf="Duizhao" adminlang="en" srclang="${escapeXml(languages.source)}" datatype="plaintext">`,
    `<prop type="x-title">${escapeXml(`${title.zh}\n${title.en}`)}</prop>`,
    '</header>',
    '<body>',
  ]
  const units = pairs.map((pair, index) => unitOf(pair, index + 1, languages))
  return new TextEncoder().encode([...head, ...units, '</body>', '</tmx>', ''].join('\n'))
}

function unitOf(pair: FilePair, number: number, languages: WrittenText['languages']): string {
  const props = marksOf(pair).map(([name, value]) => `<prop type="x-${name}">${escapeXml(value)}</prop>`)
  const sides = sidesOf(pair)
  const variants = (['source', 'target'] as const)
    .filter((side) => pair[side].length > 0)
    .map((side) => `<tuv xml:lang="${escapeXml(languages[side])}"><seg>${escapeXml(sides[side])}</seg></tuv>`)
  return `<tu tuid="${number}">${props.join('')}\n${variants.join('\n')}\n</tu>`
}
