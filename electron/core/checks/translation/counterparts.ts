import type { AlignLexicon } from '../../alignment/engine/align-lexicon.ts'
import { chineseTokens } from '../../alignment/engine/chinese-tokens.ts'
import { englishTokens, type StemMemory } from '../../alignment/engine/english-tokens.ts'
import { joinedReadings, possiblePinyin } from '../../alignment/engine/name-readings.ts'
import type { Token } from '../../alignment/engine/token.ts'
import { uint32At } from '../../arrays/read-array.ts'
import type { CheckedPair } from './checked-text.ts'

/** The content words of a pair, each with whether the other side has a word for it. */
export interface Counterparts {
  readonly source: readonly WordFound[]
  readonly target: readonly WordFound[]
}

export interface WordFound {
  readonly surface: string
  readonly isMet: boolean
}

// Words of every sentence; whether they have a counterpart says nothing.
const functionWords = new Set(
  'be have do will would can could shall should may might must not and or but if so as at by for from in into on onto out up with about over then than that this these those there here it its he him his she her they them their we us our you your i me my who whom whose which what when where how why all ani some no one more most veri just onli also too even still again now such other own get go make take come sai when while after befor becaus though although until through onc each everi both much mani'.split(
    ' ',
  ),
)

/** Looks each content word up in the dictionary of the aligner, and in what the words of the text stand beside elsewhere. */
export function counterpartsOf(pairs: readonly CheckedPair[], lexicon: AlignLexicon): readonly Counterparts[] {
  const stems: StemMemory = new Map()
  const meanings = rememberMeanings(lexicon)
  const words = pairs.map(({ source, target }) => ({
    source: chineseTokens(source.prose, lexicon),
    target: englishTokens(target.prose, stems),
  }))
  const looked = words.map((each) => lookedUp(each, lexicon, meanings))
  const learned = learnedLinks(looked)
  return looked.map(({ source, target }) => ({
    source: source.map((word) => met(word, target, learned.bySource)),
    target: target.map((word) => met(word, source, learned.byTarget)),
  }))
}

interface LookedUp extends WordFound {
  readonly key: string
}

interface LookedPair {
  readonly source: readonly LookedUp[]
  readonly target: readonly LookedUp[]
}

const isChineseContent = ({ key }: Token) => key.length > 1 && !key.startsWith('#')
const isEnglishContent = ({ key }: Token) => /^\p{L}/u.test(key) && key.length > 1 && !functionWords.has(key)

function lookedUp(
  { source, target }: { readonly source: readonly Token[]; readonly target: readonly Token[] },
  lexicon: AlignLexicon,
  meanings: (word: string) => ReadonlySet<number>,
): LookedPair {
  const present = new Set(target.map(({ key }) => lexicon.stems.get(key) ?? -1))
  const meant = new Set(source.flatMap(({ key }) => [...meanings(key)]))
  const keys = new Set(target.map(({ key }) => key))
  const sounds = new Set(source.flatMap(({ key }) => soundsOf(key, lexicon)))
  const names = new Set(
    target
      .filter(({ surface }) => /^\p{Lu}/u.test(surface))
      .flatMap(({ surface }) => possiblePinyin(surface.toLowerCase())),
  )
  const latin = new Set(source.map(({ key }) => key))
  return {
    source: source.filter(isChineseContent).map(({ key, surface }) => ({
      key,
      surface,
      isMet:
        keys.has(key) ||
        [...meanings(key)].some((stem) => present.has(stem)) ||
        soundsOf(key, lexicon).some((sound) => names.has(sound)),
    })),
    target: target.filter(isEnglishContent).map(({ key, surface }) => ({
      key,
      surface,
      isMet:
        latin.has(key) ||
        meant.has(lexicon.stems.get(key) ?? -2) ||
        (/^\p{Lu}/u.test(surface) && possiblePinyin(surface.toLowerCase()).some((sound) => sounds.has(sound))),
    })),
  }
}

const soundsOf = (word: string, lexicon: AlignLexicon) => (word.length <= 3 ? joinedReadings(word, lexicon) : [])

/** The stems a word may be rendered by, those of its parts included. */
function rememberMeanings(lexicon: AlignLexicon): (word: string) => ReadonlySet<number> {
  const memory = new Map<string, ReadonlySet<number>>()
  return (word) => {
    const known = memory.get(word)
    if (known) return known
    const found = new Set<number>()
    for (let length = 1; length <= word.length; length++)
      for (let start = 0; start + length <= word.length; start++) {
        const row = lexicon.headwords.get(word.slice(start, start + length))
        if (row === undefined) continue
        for (let at = uint32At(lexicon.rowStart, row); at < uint32At(lexicon.rowStart, row + 1); at++)
          found.add(uint32At(lexicon.linkStem, at))
      }
    memory.set(word, found)
    return found
  }
}

interface Learned {
  readonly bySource: ReadonlyMap<string, ReadonlySet<string>>
  readonly byTarget: ReadonlyMap<string, ReadonlySet<string>>
}

const [LEAST_TOGETHER, LEAST_DICE] = [2, 0.4]

/** Words without a counterpart in the dictionary that stand beside each other again and again. */
function learnedLinks(pairs: readonly LookedPair[]): Learned {
  const together = new Map<string, number>()
  const [ofSource, ofTarget] = [new Map<string, number>(), new Map<string, number>()]
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { source, target } of pairs) {
    const [zh, en] = [unmet(source), unmet(target)]
    for (const key of zh) add(ofSource, key)
    for (const key of en) add(ofTarget, key)
    for (const one of zh) for (const other of en) add(together, `${one}\t${other}`)
  }
  const [bySource, byTarget] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()]
  for (const [both, count] of together) {
    const [one = '', other = ''] = both.split('\t')
    const dice = (2 * count) / ((ofSource.get(one) ?? 0) + (ofTarget.get(other) ?? 0))
    if (count < LEAST_TOGETHER || dice < LEAST_DICE) continue
    bySource.set(one, (bySource.get(one) ?? new Set()).add(other))
    byTarget.set(other, (byTarget.get(other) ?? new Set()).add(one))
  }
  return { bySource, byTarget }
}

const unmet = (words: readonly LookedUp[]) => new Set(words.filter(({ isMet }) => !isMet).map(({ key }) => key))

function met(
  { key, surface, isMet }: LookedUp,
  others: readonly LookedUp[],
  links: ReadonlyMap<string, ReadonlySet<string>>,
): WordFound {
  const linked = links.get(key)
  return { surface, isMet: isMet || (linked !== undefined && others.some((other) => linked.has(other.key))) }
}
