import * as v from 'valibot'
import { BeadOrigin, BeadState, Kind } from '#contract/text.ts'
import type { FilePair } from '../format.ts'
import { givenPair, sentencesOf } from './given-pair.ts'
import { cutBy, cutsOf, joinSentences } from './join-sentences.ts'

/** What exchange formats have no place for and carry in notes of ours. Texts, so that any format can hold them. */
export type MarkName = 'kind' | 'speaker' | 'begins' | 'zh-cuts' | 'en-cuts' | 'confidence' | 'origin' | 'state'

/** The marks of a pair in a file: undefined where it has none. */
export type WrittenMarks = (name: MarkName) => string | undefined

/** The marks of a pair; those that say nothing new are left out. */
export function marksOf(pair: FilePair): readonly (readonly [MarkName, string])[] {
  const { kind, speaker, startsParagraph, source, target, confidence, origin, state } = pair
  const all: readonly (readonly [MarkName, string])[] = [
    ['kind', kind],
    ['speaker', speaker ? JSON.stringify([speaker.zh, speaker.en]) : ''],
    ['begins', startsParagraph ? '' : 'no'],
    ['zh-cuts', cutsOf(source)],
    ['en-cuts', cutsOf(target)],
    ['confidence', confidence === 1 ? '' : String(confidence)],
    ['origin', origin],
    ['state', state],
  ]
  return all.filter(([, value]) => value !== '')
}

/** A pair as written, with what its marks add. A mark that can't be is passed over: other programs change files. */
export function pairOf(source: string, target: string, mark: WrittenMarks): readonly FilePair[] {
  const sides = {
    source: sentences(source, mark('zh-cuts'), 'source', mark),
    target: sentences(target, mark('en-cuts'), 'target', mark),
  }
  return givenPair(sides).map((given) => ({
    ...given,
    kind: known(Kind, mark('kind'), given.kind),
    speaker: speakerOf(mark('speaker')),
    startsParagraph: mark('begins') !== 'no',
    confidence: shareOf(mark('confidence')),
    origin: known(BeadOrigin, mark('origin'), given.origin),
    state: known(BeadState, mark('state'), given.state),
  }))
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

function shareOf(value: string | undefined): number {
  const share = Number(value?.trim() === '' ? Number.NaN : (value ?? 1))
  return share >= 0 && share <= 1 ? share : 1
}

const Names = v.strictTuple([v.string(), v.string()])

function speakerOf(value: string | undefined): FilePair['speaker'] {
  if (value === undefined) return null
  try {
    const [zh, en] = v.parse(Names, JSON.parse(value))
    return { zh, en }
  } catch {
    // Not as we wrote it: some program changed it, and a speaker is not worth the pair.
    return null
  }
}

/** The sides of a pair as one text each. */
export const sidesOf = ({ source, target }: FilePair) => ({
  source: joinSentences(source, 'source'),
  target: joinSentences(target, 'target'),
})
