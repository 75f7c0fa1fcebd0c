import { countHan } from '../../../language/text/han.ts'
import { type CheckedPair, findingOf, type TranslationCheck } from '../checked-text.ts'
import type { CheckedSideName } from '../finding.ts'

// Short sentences (是的, 你说什么) are said otherwise every time, and rightly.
const [LEAST_HAN, LEAST_WORDS] = [7, 5]

/** One Chinese sentence with two translations. */
export const inconsistentTarget: TranslationCheck = {
  name: 'inconsistent-target',
  find: (pairs) =>
    inconsistent(pairs, 'source', ({ source }) => countHan(source.text) >= LEAST_HAN).map(([pair, other]) =>
      findingOf('inconsistent-target', pair, 'target', 'same-source-other-target', [String(other.index)]),
    ),
}

/** One translation of two Chinese sentences. */
export const inconsistentSource: TranslationCheck = {
  name: 'inconsistent-source',
  find: (pairs) =>
    inconsistent(pairs, 'target', ({ target }) => target.text.split(/\s+/).length >= LEAST_WORDS).map(([pair, other]) =>
      findingOf('inconsistent-source', pair, 'source', 'same-target-other-source', [String(other.index)]),
    ),
}

/** Pairs that are the same on one side and differ from most of these on the other, each with one it differs from. */
function inconsistent(
  pairs: readonly CheckedPair[],
  same: CheckedSideName,
  isLong: (pair: CheckedPair) => boolean,
): readonly (readonly [CheckedPair, CheckedPair])[] {
  const other = same === 'source' ? 'target' : 'source'
  const groups = Map.groupBy(
    pairs.filter((pair) => pair.kind !== 'code' && pair[other].text !== '' && isLong(pair)),
    (pair) => folded(pair[same].text),
  )
  return [...groups.values()].flatMap((group) => {
    const ways = [...Map.groupBy(group, (pair) => folded(pair[other].text)).values()]
    const most = Math.max(...ways.map(({ length }) => length))
    const usual = ways.filter(({ length }) => length === most)
    // Three ways and no usual one: the writer likes it otherwise each time.
    if (ways.length === 1 || (ways.length > 2 && most * 2 <= group.length)) return []
    // Where no way is the usual one, each is in doubt.
    const doubtful = usual.length > 1 ? ways : ways.filter((way) => way !== usual[0])
    return doubtful.flatMap((way) => {
      const model = ways.find((each) => each !== way && (usual.length > 1 || each === usual[0]))?.[0]
      return model ? way.map((pair) => [pair, model] as const) : []
    })
  })
}

/** Letters and numbers alone: marks, blanks and capitals make no other sentence. */
const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
