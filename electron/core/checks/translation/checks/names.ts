import { stemEnglish } from '../../../alignment/engine/english-stem.ts'
import { findingOf, type CheckedPair, type TranslationCheck } from '../checked-text.ts'
import { editDistance, nearlySame } from '../nearly-same.ts'

// A name stands so often at least, and in so many of the pairs that have its Chinese.
const [LEAST_PLACES, LEAST_SHARE] = [2, 0.6]
const englishName = /(?<![\p{L}\p{N}'’-])\p{Lu}\p{Ll}+(?:['’-]?\p{L}+)*/gu
const LONGEST = 5

interface Place {
  readonly pair: CheckedPair
  readonly start: number
  readonly text: string
}

interface Named {
  readonly english: string
  readonly chinese: string
  /** Pairs that have both. */
  readonly together: number
}

/** A name that is spelled otherwise in one place than in the others where the same Chinese stands. */
export const names: TranslationCheck = {
  name: 'names',
  find: (pairs, { lexicon }) => {
    const places = pairs.flatMap(namesIn)
    const counts = Map.groupBy(places, ({ text }) => text)
    const named = namedOf(pairs, counts)
    return pairs.flatMap((pair) =>
      [
        ...asWrittenInChinese(pair),
        ...otherwise(pair, named, counts),
        ...misspelt(pair, counts, (word) => lexicon.stems.has(stemEnglish(word))),
      ].slice(0, 1),
    )
  },
}

const namesIn = (pair: CheckedPair): readonly Place[] =>
  pair.kind === 'code'
    ? []
    : Array.from(pair.target.prose.matchAll(englishName), (match) => ({
        pair,
        start: match.index,
        text: match[0].replace(/['’]s$/, ''),
      }))

/** For each English name the longest Chinese that stands beside it and seldom elsewhere. */
function namedOf(pairs: readonly CheckedPair[], counts: ReadonlyMap<string, readonly Place[]>): readonly Named[] {
  const lower = new Set(pairs.flatMap(({ target }) => target.prose.match(/(?<![\p{L}])\p{Ll}[\p{L}'’-]+/gu) ?? []))
  return [...counts].flatMap(([english, places]) => {
    const beside = [...new Set(places.map(({ pair }) => pair))]
    if (beside.length < LEAST_PLACES || lower.has(english.toLowerCase())) return []
    const runs = new Map<string, number>()
    for (const { source } of beside) for (const run of runsOf(source.prose)) runs.set(run, (runs.get(run) ?? 0) + 1)
    const often = [...runs].filter(([, count]) => count >= LEAST_PLACES && count / beside.length >= LEAST_SHARE)
    const scored = often.flatMap(([chinese, together]) => {
      const all = pairs.filter(({ source }) => source.prose.includes(chinese)).length
      return together / all >= LEAST_SHARE
        ? [{ english, chinese, together, score: (2 * together) / (all + beside.length) }]
        : []
    })
    const [best] = scored.toSorted((one, other) => other.score - one.score || other.chinese.length - one.chinese.length)
    return best ? [best] : []
  })
}

function runsOf(prose: string): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const [han] of prose.matchAll(/[\p{Script=Han}·]{2,}/gu))
    for (let start = 0; start < han.length; start++)
      for (let length = 2; length <= LONGEST && start + length <= han.length; length++)
        runs.add(han.slice(start, start + length))
  return runs
}

const latinName = /(?<![A-Za-z0-9.-])[A-Z][A-Za-z]{2,}(?![A-Za-z0-9])/g

/** A name that the Chinese has in Latin letters, and the English nearly so. */
function asWrittenInChinese(pair: CheckedPair) {
  const { source, target } = pair
  if (pair.kind === 'code') return []
  return [...new Set(source.prose.match(latinName) ?? [])]
    .filter((name) => !target.prose.includes(name))
    .flatMap((name) =>
      Array.from(target.prose.matchAll(latinName))
        .filter(([text]) => !source.prose.includes(text) && nearlySame(text, name))
        .map((match) =>
          findingOf('names', pair, 'target', 'name-otherwise', [match[0], name], {
            start: match.index,
            end: match.index + match[0].length,
          }),
        ),
    )
}

function otherwise(pair: CheckedPair, named: readonly Named[], counts: ReadonlyMap<string, readonly Place[]>) {
  const here = namesIn(pair)
  return named
    .filter(({ chinese, english }) => pair.source.prose.includes(chinese) && !here.some(({ text }) => text === english))
    .flatMap(({ english, together }) => {
      const variant = here.find(({ text }) => pairsOf(counts, text).size * 2 <= together && nearlySame(text, english))
      if (!variant) return []
      const place = { start: variant.start, end: variant.start + variant.text.length }
      return [findingOf('names', pair, 'target', 'name-otherwise', [variant.text, english], place)]
    })
}

const pairsOf = (counts: ReadonlyMap<string, readonly Place[]>, name: string): ReadonlySet<CheckedPair> =>
  new Set((counts.get(name) ?? []).map(({ pair }) => pair))

// A name of so many pairs is well known; so much of its Chinese must stand beside the misspelt one.
const [KNOWN_PAIRS, LEAST_EVIDENCE] = [4, 0.3]

/** A word of no dictionary that stands once, a letter from a name that stands often and beside some of its Chinese. */
function misspelt(
  pair: CheckedPair,
  counts: ReadonlyMap<string, readonly Place[]>,
  isWord: (lowerCase: string) => boolean,
) {
  const here = namesIn(pair)
  return here
    .filter(({ text }) => text.length > 3 && pairsOf(counts, text).size === 1 && !isWord(text.toLowerCase()))
    .flatMap(({ text, start }) => {
      const usual = [...counts.keys()].find(
        (name) =>
          pairsOf(counts, name).size >= KNOWN_PAIRS &&
          !here.some((each) => each.text === name) &&
          nearlySame(text, name) &&
          editDistance(text, name) <= (name.length > 6 ? 2 : 1) &&
          sharesChinese(pair, [...pairsOf(counts, name)]),
      )
      if (usual === undefined) return []
      return [findingOf('names', pair, 'target', 'name-otherwise', [text, usual], { start, end: start + text.length })]
    })
}

function sharesChinese({ source }: CheckedPair, others: readonly CheckedPair[]): boolean {
  const runs = [...runsOf(source.prose)].filter((run) => run.length === 2)
  return runs.some(
    (run) => others.filter((other) => other.source.prose.includes(run)).length >= others.length * LEAST_EVIDENCE,
  )
}
