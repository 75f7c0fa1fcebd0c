import type { FilePair, WrittenText } from '../format.ts'
import { escapeXml } from '../markup/escape-xml.ts'
import { writeInline } from '../sides/write-inline.ts'
import { marksOf, taggedSidesOf } from '../sides/written-marks.ts'
import { tmxDate } from './dates.ts'
import { tmxTags } from './inline.ts'

/**
 * TMX 1.4b. A pair without a counterpart has one variant only, so programs that want both pass it over and nothing is
 * lost. Kind, confidence and state stand in properties; notes, authors and dates where TMX has a place for them.
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

const elsewhere = ['notes', 'created-by', 'created-at', 'changed-by', 'changed-at', 'properties'] as const

function unitOf(pair: FilePair, number: number, languages: WrittenText['languages']): string {
  const notes = (pair.notes ?? []).map((note) => `<note>${escapeXml(note)}</note>`)
  const ours = marksOf(pair, ...elsewhere).map(([name, value]) => [`x-${name}`, value] as const)
  const props = [...ours, ...(pair.record?.properties ?? [])].map(
    ([type, value]) => `<prop type="${escapeXml(type)}">${escapeXml(value)}</prop>`,
  )
  const sides = taggedSidesOf(pair)
  const variants = (['source', 'target'] as const)
    .filter((side) => pair[side].length > 0)
    .map((side) => {
      const segment = writeInline(sides[side], (text) => escapeXml(text), tmxTags)
      return `<tuv xml:lang="${escapeXml(languages[side])}"><seg>${segment}</seg></tuv>`
    })
  return `<tu tuid="${number}"${attributesOf(pair)}>${notes.join('')}${props.join('')}\n${variants.join('\n')}\n</tu>`
}

function attributesOf({ record = {} }: FilePair): string {
  const { createdBy, createdAt, changedBy, changedAt } = record
  const all = [
    ['creationdate', createdAt && tmxDate(createdAt)],
    ['creationid', createdBy],
    ['changedate', changedAt && tmxDate(changedAt)],
    ['changeid', changedBy],
  ] as const
  return all.flatMap(([name, value]) => (value ? [` ${name}="${escapeXml(value)}"`] : [])).join('')
}
