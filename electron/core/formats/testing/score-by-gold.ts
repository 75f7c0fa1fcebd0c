import type { Kind } from '#contract/text.ts'
import type { Paragraph } from '../plain-text/document.ts'

/** One sentence as an editor cut it. The end of one that is `isEither` may be a boundary or not. */
export interface GoldSentence {
  readonly paragraph: number
  readonly kinds: readonly string[]
  readonly speaker: string
  readonly text: string
  readonly isEither: boolean
}

export interface GoldScore {
  readonly boundaryF1: number
  readonly extra: number
  readonly missed: number
  readonly wrongKinds: readonly string[]
  readonly wrongSpeakers: readonly string[]
}

const bare = (text: string) => text.replaceAll(/[\s\uFEFF]+/g, '')

/** Reads a gold file: tab-separated with a header; columns as in `fixtures/`. */
export function parseGold(tsv: string): readonly GoldSentence[] {
  const rows = tsv.trim().split('\n').slice(1)
  return rows.map((row) => {
    const [paragraph = '', kind = '', speaker = '', , text = '', either = '', also = ''] = row.split('\t')
    const kinds = [kind, ...also.split(',').filter((each) => each !== '')]
    return { paragraph: Number(paragraph), kinds, speaker, text: bare(text), isEither: either !== '' }
  })
}

/** How far paragraphs are from gold. Boundaries are offsets with white space left out. */
export function scoreByGold(paragraphs: readonly Paragraph[], gold: readonly GoldSentence[]): GoldScore {
  const [firm, optional] = [new Set<number>(), new Set<number>()]
  let at = 0
  for (const { text, isEither } of gold.slice(0, -1)) (isEither ? optional : firm).add((at += text.length))
  const got = boundariesOf(paragraphs)
  const extra = got.difference(firm).difference(optional).size
  const missed = firm.difference(got).size
  const hits = firm.size - missed
  const byPlace = labelsAt(paragraphs)
  const [wrongKinds, wrongSpeakers]: [string[], string[]] = [[], []]
  let from = 0
  for (const [index, { paragraph, kinds, speaker, text }] of gold.entries()) {
    const label = byPlace(from)
    from += text.length
    if (gold[index - 1]?.paragraph === paragraph) continue
    const opening = text.slice(0, 16)
    if (!kinds.includes(label.kind)) wrongKinds.push(`${opening}: ${label.kind}, not ${kinds.join(' or ')}`)
    if (label.speaker !== bare(speaker)) wrongSpeakers.push(`${opening}: ${label.speaker}, not ${speaker}`)
  }
  return { boundaryF1: (2 * hits) / Math.max(1, 2 * hits + extra + missed), extra, missed, wrongKinds, wrongSpeakers }
}

function boundariesOf(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const found = new Set<number>()
  let at = 0
  for (const sentence of paragraphs.flatMap(({ sentences }) => sentences)) found.add((at += bare(sentence).length))
  found.delete(at)
  return found
}

function labelsAt(paragraphs: readonly Paragraph[]): (offset: number) => { kind: Kind; speaker: string } {
  let at = 0
  const ends = paragraphs.map(({ sentences, kind, speaker }) => {
    at += bare(sentences.join('')).length
    return { end: at, kind, speaker: bare(speaker ?? '') }
  })
  return (offset) => ends.find(({ end }) => offset < end) ?? { kind: 'paragraph', speaker: '' }
}
