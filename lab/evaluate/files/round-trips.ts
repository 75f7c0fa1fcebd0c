import { allWriters } from '#core/formats/all-formats.ts'
import type { FilePair } from '#core/formats/format.ts'
import { parseFile } from '#core/formats/parse-file.ts'
import { writtenText } from '#core/alignment/documents/written-text.ts'

/** Forms that have a place for what nobody reads: state and confidence. */
const telling = new Set(['json', 'tmx', 'xliff', 'xliff12', 'tsv', 'csv', 'xlsx'])
// Some pairs are checked and some disputed, as after a morning's work.
const states = ['machine', 'machine', 'checked', 'machine', 'disputed'] as const

type Share = readonly [kept: number, all: number]

/** How many pairs, states and confidences come back from every form that a text can be written in. */
export function roundTrips(pairs: readonly FilePair[]): {
  readonly back: Share
  readonly states: Share
  readonly confidences: Share
} {
  const given = pairs.map((pair, index) => ({ ...pair, state: states[index % states.length] ?? 'machine' }))
  const counts = { back: [0, 0], states: [0, 0], confidences: [0, 0] } satisfies Record<string, [number, number]>
  const count = (share: number[], isKept: boolean) => {
    share[0] = (share[0] ?? 0) + Number(isKept)
    share[1] = (share[1] ?? 0) + 1
  }
  for (const writer of allWriters) {
    const { content } = parseFile(writer.write(writtenText({ zh: '文', en: 'Text' }, given)), `text.${writer.ending}`)
    const found = content.sides === 'two' ? content.pairs : []
    for (const [index, pair] of given.entries()) {
      const again = found[index]
      const isBack = again !== undefined && keyOf(again) === keyOf(pair)
      count(counts.back, isBack)
      if (!telling.has(writer.name)) continue
      count(counts.states, again?.state === pair.state)
      count(counts.confidences, Math.abs((again?.confidence ?? -1) - pair.confidence) < 0.006)
    }
  }
  return counts
}

// Formats for readers show a run of blanks as one, and join the sentences of a side.
const keyOf = ({ source, target }: FilePair): string =>
  [source, target].map((side) => side.join('').replaceAll(/[\s\u00AD\u200B\uFEFF]+/g, '')).join('\t')
