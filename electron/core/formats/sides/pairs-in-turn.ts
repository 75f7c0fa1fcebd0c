import type { FilePair } from '../format.ts'
import type { Paragraph } from '../plain-text/document.ts'
import { asWrittenOf } from './as-written.ts'
import type { Side, Sided } from './by-side.ts'
import { givenPair } from './given-pair.ts'
import { prefixesOf } from './prefixes.ts'
import { spansOf } from './spans.ts'

type Turn = Record<Side, Paragraph[]>

/**
 * Pairs of paragraphs that take turns: one begins wherever the language that stands first comes again. As many
 * paragraphs on both sides of a turn are pairs of their own; a heading that is not said twice stands alone, and so does a
 * block of code; signs and numbers go with what is above them.
 */
export function pairsInTurn(sided: readonly Sided[], first: Side): readonly FilePair[] {
  const turns: Turn[] = []
  let before: Side = first
  for (const { side, paragraph } of sided) {
    if (paragraph.kind === 'code') {
      turns.push({ source: [paragraph], target: [] })
      before = first === 'source' ? 'target' : 'source'
      continue
    }
    const now = side ?? before
    let turn = turns.at(-1)
    if (!turn || (now === first && before !== first)) {
      turn = { source: [], target: [] }
      turns.push(turn)
    }
    turn[now].push(paragraph)
    before = now
  }
  return turns.flatMap(pairsOf)
}

const isHeading = ({ kind }: Paragraph) => kind === 'heading' || kind === 'title'

function pairsOf({ source, target }: Turn): readonly FilePair[] {
  if (source.length === target.length)
    return source.flatMap((paragraph, index) => pairOf([paragraph], target.slice(index, index + 1)))
  const [long, short] = source.length > target.length ? [source, target] : [target, source]
  const [head] = long
  if (head && short[0] && isHeading(head) && !isHeading(short[0])) {
    const alone = source === long ? pairOf([head], []) : pairOf([], [head])
    const rest = source === long ? { source: source.slice(1), target } : { source, target: target.slice(1) }
    return [...alone, ...pairsOf(rest)]
  }
  return pairOf(source, target)
}

function pairOf(source: readonly Paragraph[], target: readonly Paragraph[]): readonly FilePair[] {
  const [first] = source.length > 0 ? source : target
  const sides = <Value>(of: (paragraphs: readonly Paragraph[]) => Value) => ({ source: of(source), target: of(target) })
  const { source: zh = null, target: en = null } = sides(([paragraph]) => paragraph?.speaker)
  return givenPair({ ...sides(sentencesOf), kind: first?.kind ?? 'paragraph' }).map((pair) => ({
    ...pair,
    speaker: zh === null && en === null ? null : { zh: zh ?? '', en: en ?? '' },
    ...prefixesOf(sides(leadsOf)),
    ...asWrittenOf(sides(writtenOf)),
    ...spansOf(sides(spansIn)),
  }))
}

const sentencesOf = (paragraphs: readonly Paragraph[]) => paragraphs.flatMap(({ sentences }) => sentences)
const leadsOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap(({ sentences, prefixUtf16 }) => sentences.map((_, index) => (index === 0 ? prefixUtf16 : 0)))
const writtenOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap(({ sentences, asWritten }) => sentences.map((_, index) => asWritten?.[index] ?? null))
const spansIn = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap(({ sentences, spans }) => sentences.map((_, index) => spans?.[index] ?? []))
