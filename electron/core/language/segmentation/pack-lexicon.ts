import type { RawEntry } from '../dictionary/build/parse-cedict.ts'
import { bytesOf, packSections } from '../dictionary/sections.ts'
import { firstTabledUnit, lastTabledUnit } from './characters.ts'
import type { Feature } from './features.ts'
import {
  featuresInUnknown,
  featuresOfBeginning,
  featuresOfCharacter,
  featuresOfWord,
  isOftenAlone,
  leastTransliteration,
} from './features.ts'
import { longestWord } from './lattice.ts'
import { noWord, ruleNames, scoreUnit, traits, unknownLengths } from './lexicon.ts'
import type { WordModel } from './statistics.ts'
import { packTrie } from './trie.ts'

/**
 * Works out what every headword and every character is worth under the learned weights and packs it for
 * `createSegmenter`. A traditional form is worth what its simplified form is.
 */
export function packLexicon(
  entries: readonly RawEntry[],
  model: WordModel,
  weights: ReadonlyMap<string, number>,
): Uint8Array {
  const worth = (features: readonly Feature[]) =>
    features.reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, 0)
  const trie = packTrie(scoreHeadwords(entries, model, worth))
  const simplifiedOf = foldCharacters(entries)
  const table = (of: (character: string) => number) => {
    const scores = new Int16Array(lastTabledUnit - firstTabledUnit + 1)
    for (let i = 0; i < scores.length; i++) {
      const character = String.fromCharCode(firstTabledUnit + i)
      scores[i] = packScore(of(simplifiedOf.get(character) ?? character))
    }
    return bytesOf(scores)
  }
  const unknown = unknownLengths.map((length) => table((each) => worth(featuresInUnknown(each, length, model))))
  const constants = (names: readonly string[]) =>
    bytesOf(Int16Array.from(names, (name) => packScore(weights.get(name) ?? 0)))
  return packSections([
    ['root', bytesOf(trie.rootChild)],
    ['labels', bytesOf(trie.labels)],
    ['children', bytesOf(trie.firstChild)],
    ['scores', bytesOf(trie.scores)],
    ['single', table((each) => worth(featuresOfCharacter(each, model)))],
    ...['unk-a', 'unk-b', 'unk-c', 'unk-d'].map((name, index) => [name, unknown[index]!] as const),
    ['unk-from', table((each) => worth(featuresOfBeginning(each, model)))],
    ['unk-to', table((each) => weights.get(`unknown-ends=${each}`) ?? 0)],
    ['traits', traitsTable(model, simplifiedOf)],
    ['rules', constants(ruleNames)],
    ['unk-base', constants(unknownLengths.map((length) => `unknown${length}`))],
  ])
}

const packScore = (score: number): number => Math.max(noWord + 1, Math.min(32767, Math.round(score * scoreUnit)))

function scoreHeadwords(
  entries: readonly RawEntry[],
  model: WordModel,
  worth: (features: readonly Feature[]) => number,
): ReadonlyMap<string, number> {
  const scores = new Map<string, number>()
  const keep = (word: string, score: number) => scores.set(word, Math.max(score, scores.get(word) ?? noWord))
  for (const { simplified, traditional } of entries) {
    if (simplified.length < 2 || simplified.length > longestWord || !model.words.has(simplified)) continue
    const score = packScore(worth(featuresOfWord(simplified, model)))
    keep(simplified, score)
    if (/^[\u3007\u3400-\u9fff]+$/.test(traditional)) keep(traditional, score)
  }
  return scores
}

/** The usual simplified form of each traditional character, from headwords aligned character by character. */
export function foldCharacters(entries: readonly RawEntry[]): ReadonlyMap<string, string> {
  const seen = new Map<string, Map<string, number>>()
  for (const { simplified, traditional } of entries) {
    if (simplified.length !== traditional.length) continue
    for (let i = 0; i < simplified.length; i++) {
      const forms = seen.get(traditional[i]!) ?? new Map<string, number>()
      seen.set(traditional[i]!, forms.set(simplified[i]!, (forms.get(simplified[i]!) ?? 0) + 1))
    }
  }
  const usual = (forms: ReadonlyMap<string, number>) =>
    Array.from(forms).reduce((best, one) => (one[1] > best[1] ? one : best))[0]
  return new Map(Array.from(seen, ([character, forms]) => [character, usual(forms)]))
}

function traitsTable(model: WordModel, simplifiedOf: ReadonlyMap<string, string>): Uint8Array {
  return Uint8Array.from({ length: lastTabledUnit - firstTabledUnit + 1 }, (_, index) => {
    const written = String.fromCharCode(firstTabledUnit + index)
    const character = simplifiedOf.get(written) ?? written
    return (
      (model.transliteration(character) >= leastTransliteration ? traits.transliteration : 0) |
      (isOftenAlone(character, model) ? traits.oftenAlone : 0) |
      (model.measureWords.has(written) || model.measureWords.has(character) ? traits.measureWord : 0)
    )
  })
}
