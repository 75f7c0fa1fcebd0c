import { type Seeded, seeded } from '../../random/seeded.ts'
import type { FilePair, PairRecord, WrittenText } from '../format.ts'

const chinese = [
  '河水',
  '清晨',
  '涨了',
  '船夫说',
  '，',
  '。',
  '！',
  '“好”',
  '……',
  '2.0',
  '——',
  '《茶馆》',
  '𠮷野',
  '　',
]
const english = [
  'the river',
  'rose',
  'he said',
  ', ',
  '. ',
  '! ',
  '“Well,” ',
  "don't ",
  'A.I. ',
  '3.14 ',
  'e.g. ',
  '  ',
]
const nasty = [
  '<b>', '</seg>', '&amp;', '&', '<', '>', '"', "'", ']]>', '<!--', '-->', '<?x?>', '=SUM(A1)', '+1', '-2', '@a', "'=1",
  '|', '\\', '\\|', '*', '_', '`', '#', '~~', '[a](b)', '![x](y)', ';', ',', '""', '_x0009_', '{\\an8}', '%20', '\u202E',
  '\u200D', '\uFFFD', '\u0301', '👩‍👩‍👧', '\u2066', '&#65;', '<br>', 'zh:', '@paragraph',
] // prettier-ignore
const kinds = ['paragraph', 'heading', 'title', 'listitem', 'question', 'answer', 'note', 'pullquote'] as const

/** Pairs of random sentences full of signs that some format gives a meaning to. */
export function randomWrittenText(seed: number): WrittenText {
  const random = seeded(seed)
  return {
    title: { zh: random.pick(['渡口', '<茶> & "水"', '']), en: random.pick(['The Ferry', 'Tea | *Water*', '']) },
    languages: { source: random.pick(['zh-CN', 'zh-TW']), target: random.pick(['en-US', 'en-GB']) },
    pairs: Array.from({ length: 4 + random.below(12) }, (_, index) => randomPair(random, index)),
  }
}

function randomPair(random: Seeded, index: number): FilePair {
  // The first few are whole, so that a table shows its two languages.
  const isNull = index > 3 && random.below(6) === 0
  const source = isNull && random.below(2) === 0 ? [] : sentences(random, '河水清晨', chinese)
  const target = isNull && source.length > 0 ? [] : sentences(random, 'the river rose', english)
  return {
    kind: random.pick(kinds),
    speaker: random.below(4) === 0 ? { zh: '船夫<', en: 'Boat"man' } : null,
    startsParagraph: random.below(2) === 0,
    source,
    target,
    confidence: random.pick([1, 0, 0.5, 0.93, 1 / 3, 1e-9]),
    origin: random.pick(['given', 'aligned', 'edited']),
    state: random.pick(['machine', 'checked', 'disputed']),
    ...(random.below(4) === 0 && { notes: random.pick([['See <page> 3'], ['=SUM(A1)', '“旧词” & more']]) }),
    ...(random.below(4) === 0 && { record: random.pick(records) }),
  }
}

const records: readonly PairRecord[] = [
  { createdBy: 'Li Wei <lw@example.org>', createdAt: '2026-11-28T06:43:32Z' },
  { changedBy: '老王', changedAt: '2025-01-02T03:04:05Z', properties: [['domain', 'boats & "rivers"']] },
]

function sentences(random: Seeded, always: string, words: readonly string[]): readonly string[] {
  return Array.from({ length: 1 + random.below(3) }, () => {
    const pieces = Array.from({ length: 1 + random.below(8) }, () => random.pick(random.below(3) === 0 ? nasty : words))
    pieces.splice(random.below(pieces.length + 1), 0, always)
    return pieces.join(random.below(2) === 0 ? ' ' : '').trim()
  })
}
