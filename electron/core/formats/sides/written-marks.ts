import * as v from 'valibot'
import { Span } from '#contract/spans.ts'
import { BeadOrigin, Kind } from '#contract/text.ts'
import { Count } from '#contract/units.ts'
import type { FilePair, PairRecord } from '../format.ts'
import { inOrder } from '../../language/text/spans/slice-spans.ts'
import { givenPair, sentencesOf } from './given-pair.ts'
import { cutBy, cutsOf, joinSentences } from './join-sentences.ts'
import { soundSpans, spansOf } from './spans.ts'
import { joinedText, spansBySentence, type TaggedText, tidied } from './tagged-text.ts'
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
  | 'zh-spans'
  | 'en-spans'
  | 'prefixes'

/** The marks of a pair in a file: undefined where it has none. */
export type WrittenMarks = (name: MarkName) => string | undefined

/** The marks of a pair; those that say nothing new, and those that a format has a place of its own for, are left out. */
export function marksOf(pair: FilePair, ...elsewhere: readonly MarkName[]): readonly (readonly [MarkName, string])[] {
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
    ['zh-spans', writtenSpans(pair.spans?.source)],
    ['en-spans', writtenSpans(pair.spans?.target)],
    ['prefixes', pair.prefixesUtf16 ? JSON.stringify([pair.prefixesUtf16.source, pair.prefixesUtf16.target]) : ''],
  ]
  return all.filter(([name, value]) => value !== '' && !elsewhere.includes(name))
}

/** A pair as written, with what its marks add. A mark that can't be is passed over: other programs change files. */
export function pairOf(source: TaggedText, target: TaggedText, mark: WrittenMarks): readonly FilePair[] {
  const [zh, en] = [sideOf(source, 'source', mark), sideOf(target, 'target', mark)]
  const prefixes = jsonOf(Leads, mark('prefixes'))
  return givenPair({ source: zh.sentences, target: en.sentences }).map((given) => ({
    ...withMarks(given, mark),
    ...(prefixes && { prefixesUtf16: { source: prefixes[0], target: prefixes[1] } }),
    ...spansOf({ source: zh.spans, target: en.spans }),
  }))
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

/** The sentences of a side, with their tags, and with the other spans that marks say where the words are still the same. */
function sideOf(tagged: TaggedText, side: 'source' | 'target', mark: WrittenMarks) {
  const cuts = mark(side === 'source' ? 'zh-cuts' : 'en-cuts')
  // One of ours: without cuts it is one sentence, whatever marks stand in it.
  const isOurs = mark('origin') !== undefined
  const whole = isOurs && cuts === undefined ? (tagged.text === '' ? [] : [tagged.text]) : null
  const kept = whole ?? (cuts === undefined ? null : cutBy(tagged.text, cuts, side))
  const tidy = kept ? tagged : tidied(tagged)
  const sentences = kept ?? sentencesOf(tidy.text)
  const tags = spansBySentence(tidy, sentences)
  const said = kept ? jsonOf(SpansOfSentences, mark(side === 'source' ? 'zh-spans' : 'en-spans')) : null
  const spans = sentences.map((sentence, index) =>
    soundSpans(inOrder([...(tags[index] ?? []), ...(said?.[index] ?? [])]), sentence),
  )
  return { sentences, spans }
}

/** The spans that no inline element of the format stands for. */
function writtenSpans(spans: readonly (readonly Span[])[] | undefined): string {
  const others = (spans ?? []).map((of) => of.filter(({ kind }) => kind !== 'tag'))
  return others.some((of) => of.length > 0) ? JSON.stringify(others) : ''
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
const SpansOfSentences = v.array(v.array(Span))
const Leads = v.strictTuple([v.array(Count), v.array(Count)])

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

/** The same with their tags. */
export const taggedSidesOf = ({ source, target, spans }: FilePair) => ({
  source: joinedText(source, spans?.source, 'source'),
  target: joinedText(target, spans?.target, 'target'),
})
