import type { CutSentence } from './cut-sentences.ts'

export interface WordScore {
  readonly f1: number
  /** Share of sentences with every boundary right, percent. */
  readonly sentences: number
  /** Pieces with a true boundary inside, and words cut apart, per 1,000 words. */
  readonly harm: number
  readonly split: number
  readonly misses: readonly string[]
}

/** Scores cuts against sentences by hand; where either will do, the cut's own choice counts as right. */
export function scoreWords(gold: readonly CutSentence[], segment: (text: string) => readonly string[]): WordScore {
  const total = { right: 0, wanted: 0, given: 0, whole: 0, harm: 0, split: 0 }
  const misses: string[] = []
  for (const { text, ends } of gold) {
    const given = spansOf(segment(text), text)
    const cuts = new Set(given.map(([, end]) => end))
    const wanted = spansBetween(text, (at) => ends[at] === 1 || (ends[at] === 2 && cuts.has(at)))
    const asText = (spans: Spans) => new Set(spans.map(([start, end]) => `${start}:${end}`))
    const shared = asText(given).intersection(asText(wanted)).size
    const inside = ([start, end]: readonly [number, number], isCut: (at: number) => boolean) =>
      Array.from({ length: end - start - 1 }, (_, index) => start + 1 + index).some(isCut)
    const harmful = given.filter((span) => inside(span, (at) => ends[at] === 1))
    const split = wanted.filter((span) => inside(span, (at) => cuts.has(at)))
    const isRight = shared === wanted.length && shared === given.length
    total.right += shared
    total.wanted += wanted.length
    total.given += given.length
    total.whole += isRight ? 1 : 0
    total.harm += harmful.length
    total.split += split.length
    if (!isRight) misses.push(given.map(([start, end]) => text.slice(start, end)).join(' '))
  }
  const perThousand = 1000 / total.wanted
  return {
    f1: (200 * total.right) / (total.wanted + total.given),
    sentences: (100 * total.whole) / gold.length,
    harm: total.harm * perThousand,
    split: total.split * perThousand,
    misses,
  }
}

type Spans = readonly (readonly [start: number, end: number])[]

function spansOf(pieces: readonly string[], text: string): Spans {
  let at = 0
  return pieces.flatMap((piece) => {
    const start = at
    at += piece.length
    if (text.slice(start, at) !== piece) throw new Error(`does not join back: ${text}`)
    return piece.trim() === '' ? [] : [[start, at] as const]
  })
}

function spansBetween(text: string, isEnd: (at: number) => boolean): Spans {
  const spans: (readonly [number, number])[] = []
  let start = 0
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && !isEnd(at)) continue
    if (text.slice(start, at).trim() !== '') spans.push([start, at])
    start = at
  }
  return spans
}
