import * as v from 'valibot'
import { BeadOrigin, Kind } from '#contract/text.ts'
import type { FilePair, PairRecord } from '../format.ts'
import { givenPair, sentencesOf } from './given-pair.ts'
import { cutBy, cutsOf, joinSentences } from './join-sentences.ts'
import { stateByWord } from './state-by-word.ts'

/** What exchange formats have no place for and carry in notes of ours. Texts, so that any format can hold them. */
export type MarkName =
  | 'kind'
  | 'speaker'
  | 'begins'
  | 'zh-cuts'
  | 'en-cuts'
  | 'confidence'
  | 'origin'
  | 'state'
  | 'notes'
  | 'created-by'
  | 'created-at'
  | 'changed-by'
  | 'changed-at'
  | 'properties'

/** The marks of a pair in a file: undefined where it has none. */
export type WrittenMarks = (name: MarkName) => string | undefined

/** The marks of a pair; those that say nothing new are left out. */
export function marksOf(pair: FilePair): readonly (readonly [MarkName, string])[] {
  const { kind, speaker, startsParagraph, source, target, confidence, origin, state, notes = [], record } = pair
  const properties = record?.properties ?? []
  const all: readonly (readonly [MarkName, string])[] = [
    ['kind', kind],
    ['speaker', speaker ? JSON.stringify([speaker.zh, speaker.en]) : ''],
    ['begins', startsParagraph ? '' : 'no'],
    ['zh-cuts', cutsOf(source)],
    ['en-cuts', cutsOf(target)],
    ['confidence', confidence === 1 ? '' : String(confidence)],
    ['origin', origin],
    ['state', state],
    ['notes', notes.length === 0 ? '' : JSON.stringify(notes)],
    ['created-by', record?.createdBy ?? ''],
    ['created-at', record?.createdAt ?? ''],
    ['changed-by', record?.changedBy ?? ''],
    ['changed-at', record?.changedAt ?? ''],
    ['properties', properties.length === 0 ? '' : JSON.stringify(properties)],
  ]
  return all.filter(([, value]) => value !== '')
}

/** A pair as written, with what its marks add. A mark that can't be is passed over: other programs change files. */
export function pairOf(source: string, target: string, mark: WrittenMarks): readonly FilePair[] {
  const sides = {
    source: sentences(source, mark('zh-cuts'), 'source', mark),
    target: sentences(target, mark('en-cuts'), 'target', mark),
  }
  return givenPair(sides).map((given) => withMarks(given, mark))
}

/** A pair with what marks say of it. */
export function withMarks(given: FilePair, mark: WrittenMarks): FilePair {
  const notes = listOf(mark('notes'))
  const record = recordOf(mark)
  return {
    ...given,
    kind: known(Kind, mark('kind'), given.kind),
    speaker: speakerOf(mark('speaker')),
    startsParagraph: mark('begins') !== 'no',
    confidence: shareOf(mark('confidence')),
    origin: known(BeadOrigin, mark('origin'), given.origin),
    state: stateByWord(mark('state')),
    ...(notes.length > 0 && { notes }),
    ...(record && { record }),
  }
}

function sentences(text: string, cuts: string | undefined, side: 'source' | 'target', mark: WrittenMarks) {
  // One of ours: without cuts it is one sentence, whatever marks stand in it.
  if (mark('origin') !== undefined && cuts === undefined) return text === '' ? [] : [text]
  return (cuts === undefined ? null : cutBy(text, cuts, side)) ?? sentencesOf(text)
}

function known<Schema extends v.GenericSchema>(
  schema: Schema,
  value: string | undefined,
  otherwise: v.InferOutput<Schema>,
) {
  const parsed = v.safeParse(schema, value)
  return parsed.success ? parsed.output : otherwise
}

/** A share of 1, or of 100 where it is written so. */
function shareOf(value: string | undefined): number {
  const found = /^\s*(\d*\.?\d+(?:e-?\d+)?)\s*(%?)\s*$/i.exec(value ?? '')
  if (!found) return 1
  const share = Number(found[1]) / (found[2] === '%' ? 100 : 1)
  return share >= 0 && share <= 1 ? share : 1
}

const Names = v.strictTuple([v.string(), v.string()])
const Properties = v.array(Names)
const Texts = v.array(v.string())

function jsonOf<Schema extends v.GenericSchema>(
  schema: Schema,
  value: string | undefined,
): v.InferOutput<Schema> | null {
  if (value === undefined) return null
  try {
    return v.parse(schema, JSON.parse(value))
  } catch {
    // Not as we wrote it: some program changed it, and such a mark is not worth the pair.
    return null
  }
}

function speakerOf(value: string | undefined): FilePair['speaker'] {
  const names = jsonOf(Names, value)
  return names && { zh: names[0], en: names[1] }
}

const listOf = (value: string | undefined): readonly string[] => jsonOf(Texts, value) ?? []

function recordOf(mark: WrittenMarks): PairRecord | null {
  const properties = jsonOf(Properties, mark('properties'))
  const said = (name: MarkName) => mark(name)?.trim() || undefined
  const record = {
    createdBy: said('created-by'),
    createdAt: said('created-at'),
    changedBy: said('changed-by'),
    changedAt: said('changed-at'),
    properties: properties && properties.length > 0 ? properties : undefined,
  }
  const entries = Object.entries(record).filter(([, value]) => value !== undefined)
  return entries.length === 0 ? null : (Object.fromEntries(entries) as PairRecord)
}

/** The sides of a pair as one text each. */
export const sidesOf = ({ source, target }: FilePair) => ({
  source: joinSentences(source, 'source'),
  target: joinSentences(target, 'target'),
})
