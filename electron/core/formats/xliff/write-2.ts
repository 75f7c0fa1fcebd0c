import * as v from 'valibot'
import type { FilePair, WrittenText } from '../format.ts'
import { escapeXml } from '../markup/escape-xml.ts'
import { writeInline } from '../sides/write-inline.ts'
import { marksOf, taggedSidesOf } from '../sides/written-marks.ts'
import { xliff2Tags } from './inline.ts'
import { GROUP, ORIGINAL_DATA, OURS, PROPERTIES } from './marks.ts'
import { state2Of } from './states.ts'

/**
 * XLIFF 2.1: a unit with one segment for each pair; what XLIFF has no place for stands in its metadata.
 * https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/xliff-core-v2.1-os.html
 */
export function writeXliff2({ title, languages, pairs }: WrittenText): Uint8Array {
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="${escapeXml(languages.source)}" trgLang="${escapeXml(languages.target)}">`,
    '<file id="text">',
    `<notes><note category="${OURS}title">${escapeXml(`${title.zh}\n${title.en}`)}</note></notes>`,
  ]
  const units = pairs.map((pair, index) => unitOf(pair, index + 1))
  return new TextEncoder().encode([...head, ...units, '</file>', '</xliff>', ''].join('\n'))
}

function unitOf(pair: FilePair, number: number): string {
  const notes = (pair.notes ?? []).map((note) => `<note>${content(note)}</note>`)
  const { source, target } = taggedSidesOf(pair)
  const inline = (text: typeof source) => writeInline(text, content, xliff2Tags)
  const hasTarget = pair.target.length > 0
  const translation = hasTarget ? `\n<target xml:space="preserve">${inline(target)}</target>` : ''
  return [
    `<unit id="u${number}">`,
    metadataOf(pair),
    ...(notes.length > 0 ? [`<notes>${notes.join('')}</notes>`] : []),
    ...originalDataOf(pair),
    `<segment ${hasTarget ? state2Of(pair.state) : 'state="initial"'}>`,
    `<source xml:space="preserve">${inline(source)}</source>${translation}`,
    '</segment>',
    '</unit>',
  ].join('\n')
}

function metadataOf(pair: FilePair): string {
  const group = (category: string, all: readonly (readonly [string, string])[]) => {
    const metas = all.map(([type, value]) => `<mda:meta type="${escapeXml(type)}">${escapeXml(value)}</mda:meta>`)
    return all.length === 0 ? '' : `<mda:metaGroup category="${category}">${metas.join('')}</mda:metaGroup>`
  }
  const others = (pair.record?.properties ?? []).filter(([name]) => name !== ORIGINAL_DATA)
  const groups = group(GROUP, marksOf(pair, 'notes', 'properties')) + group(PROPERTIES, others)
  return `<mda:metadata>${groups}</mda:metadata>`
}

const Data = v.array(v.strictTuple([v.string(), v.string()]))

/** What the tags of the unit refer to, as its file had it. */
function originalDataOf({ record }: FilePair): readonly string[] {
  const kept = record?.properties?.find(([name]) => name === ORIGINAL_DATA)?.[1]
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Data), kept)
  if (!parsed.success) return []
  const data = parsed.output.map(([id, value]) => `<data id="${escapeXml(id)}">${content(value)}</data>`)
  return [`<originalData>${data.join('')}</originalData>`]
}

const content = (text: string) =>
  escapeXml(text, (character) => `<cp hex="${character.charCodeAt(0).toString(16).padStart(4, '0')}"/>`)
