import type { AlignLexicon } from './align-lexicon.ts'
import type { Side } from './side.ts'
import { isNumberKey, isPunctuationKey, type Token } from './token.ts'

/** Joined pinyin to the English types that are written with a capital and may be read so. */
export type NameTypes = ReadonlyMap<string, readonly number[]>

// Wade-Giles initials and finals to pinyin, longest first. Aspiration is written ', so t' is t and t is d.
const initials: readonly (readonly [string, readonly string[]])[] = [
  ["ch'", ['ch', 'q']],
  ["ts'", ['c']],
  ["tz'", ['c']],
  ["p'", ['p']],
  ["t'", ['t']],
  ["k'", ['k']],
  ['ch', ['zh', 'j', 'ch', 'q']],
  ['hs', ['x']],
  ['ts', ['z', 'c']],
  ['tz', ['z', 'c']],
  ['sh', ['sh']],
  ['p', ['b', 'p']],
  ['t', ['d', 't']],
  ['k', ['g', 'k']],
  ['j', ['r']],
]
const finals: ReadonlyMap<string, readonly string[]> = new Map([
  ['ien', ['ian']],
  ['ieh', ['ie']],
  ['ueh', ['ue']],
  ['uei', ['ui']],
  ['ung', ['ong', 'ung']],
  ['iung', ['iong']],
  ['ih', ['i']],
  ['eh', ['e', 'ie']],
  ['en', ['en', 'an']],
  ['o', ['o', 'e', 'uo']],
  ['u', ['u', 'v']],
  ['uan', ['uan', 'van']],
  ['un', ['un', 'vn']],
  ['wa', ['ua']],
  ['wang', ['uang']],
  ['uo', ['uo']],
  ['ou', ['ou']],
  ['tze', ['zi']],
])

/** The pinyin a romanised syllable may stand for: itself, and what it is if it is Wade-Giles. */
export function possiblePinyin(lowerCaseWord: string): readonly string[] {
  const word = lowerCaseWord.replaceAll('ü', 'v').replaceAll('’', "'")
  const found = new Set([word.replaceAll("'", '')])
  for (const [initial, heads] of initials) {
    if (!word.startsWith(initial)) continue
    const rest = word.slice(initial.length)
    for (const head of heads) for (const tail of [rest, ...(finals.get(rest) ?? [])]) found.add(head + tail)
    break
  }
  for (const [final, tails] of finals)
    if (word.endsWith(final) && word.length - final.length <= 2)
      for (const tail of tails) found.add(word.slice(0, -final.length) + tail)
  return Array.from(found)
}

/** Every way to read a short run of characters without tones, joined: 清扬 is qingyang. Empty where one has no reading. */
export function joinedReadings(word: string, lexicon: AlignLexicon): readonly string[] {
  let joined: readonly string[] = ['']
  for (const character of word) {
    const readings = lexicon.readings.get(character) ?? []
    joined = joined.flatMap((head) => readings.slice(0, 2).map((reading) => head + reading))
  }
  return joined
}

export function nameTypes(target: Side): NameTypes {
  const names = new Map<string, number[]>()
  for (const [type, surface] of target.surfaces.entries()) {
    const key = target.keys[type] ?? ''
    if (isPunctuationKey(key) || isNumberKey(key) || !/^\p{Lu}/u.test(surface)) continue
    for (const pinyin of possiblePinyin(surface.toLowerCase().replace(/['’]s$/, '')))
      names.set(pinyin, [...(names.get(pinyin) ?? []), type])
  }
  return names
}

/** Remembers which runs of characters sound like a name of one text. */
export type NameMemory = Map<string, boolean>

function soundsLikeName(run: string, names: NameTypes, lexicon: AlignLexicon, memory: NameMemory): boolean {
  const known = memory.get(run)
  if (known !== undefined) return known
  const sounds = joinedReadings(run, lexicon).some((reading) => names.has(reading))
  memory.set(run, sounds)
  return sounds
}

/** Joins neighbouring single characters that together sound like a name of the other side: 清, 扬 for Qingyang. */
export function joinNames(
  tokens: readonly Token[],
  names: NameTypes,
  lexicon: AlignLexicon,
  memory: NameMemory,
): readonly Token[] {
  const joined: Token[] = []
  for (let index = 0; index < tokens.length; index++) {
    const length = [3, 2].find((count) => {
      const word = tokens.slice(index, index + count)
      return (
        word.length === count &&
        word.every(({ key }) => key.length === 1 && lexicon.readings.has(key)) &&
        soundsLikeName(word.map(({ key }) => key).join(''), names, lexicon, memory)
      )
    })
    const word = tokens.slice(index, index + (length ?? 1))
    joined.push({ key: word.map(({ key }) => key).join(''), surface: word.map(({ surface }) => surface).join('') })
    index += (length ?? 1) - 1
  }
  return joined
}
