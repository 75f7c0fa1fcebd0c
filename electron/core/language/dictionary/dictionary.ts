import type {
  CharacterExplanation,
  CharacterFacts,
  DictionaryEntry,
  Explanation,
  FrequencyBand,
  HskLevel,
  WordMatch,
} from './entry.ts'
import { longestHeadwordUtf16, openHeadwords } from './headwords.ts'
import { readingField, readRecord } from './record.ts'
import { openSections, section, uint32Section } from './sections.ts'
import { unicodeAge } from './unicode-age.ts'

export interface Dictionary {
  readonly entryCount: number
  readonly headwordCount: number
  /** Entries of a headword in either script, the most useful first; empty where there is none. */
  readonly lookup: (headword: string) => readonly DictionaryEntry[]
  /** Ids of the entries of a headword; cheaper than `lookup`. */
  readonly idsOf: (headword: string) => readonly number[]
  /** Throws RangeError where there is no such entry. */
  readonly entry: (id: number) => DictionaryEntry
  /** An entry's reading as the source spells it; cheaper than `entry`. */
  readonly reading: (id: number) => string
  /** Entries of the headwords that begin with `prefix`, in either script, the most useful first. */
  readonly searchHeadwords: (prefix: string, limit: number) => readonly DictionaryEntry[]
  /** Entries of the headwords that have `text` behind their beginning, in either script, the most useful first. */
  readonly searchInside: (text: string, limit: number) => readonly DictionaryEntry[]
  /** Whether a word has an entry; cheaper than `lookup`. */
  readonly has: (headword: string) => boolean
  /** What is known of a character; every part may be empty. */
  readonly character: (character: string) => CharacterFacts
  /**
   * Everything to show for a place in a text: headwords that begin there, longest first, then headwords that only
   * cover it, then the characters of the longest (of `atUtf16` alone where no word is found).
   */
  readonly explain: (text: string, atUtf16: number) => Explanation
}

// Words around a place are a courtesy to someone who points at their middle; proverbs are not looked for there.
const longestCoverUtf16 = 8

export const firstHan = 0x4e00
export const lastHan = 0x9fff

/** Opens a packed dictionary; nothing is decoded until it is asked for. Throws RangeError on other bytes. */
export function openDictionary(bytes: Uint8Array): Dictionary {
  const sections = openSections(bytes)
  const headwords = openHeadwords(sections)
  const records = openTexts(section(sections, 'records'), uint32Section(sections, 'rec-at'))
  const facts = openTexts(section(sections, 'chars'), uint32Section(sections, 'char-at'))
  const bands = section(sections, 'bands')
  const levels = section(sections, 'hsk')
  const entry = keepRecent((id) => {
    const hskLevel = (levels[id] || null) as HskLevel | null
    return readRecord(records(id), id, { frequencyBand: (bands[id] ?? 0) as FrequencyBand, hskLevel })
  })
  const lookup = (headword: string) => headwords.idsOf(headword).map(entry)
  const character = (one: string): CharacterFacts => {
    const code = one.codePointAt(0) ?? 0
    const line = code >= firstHan && code <= lastHan ? facts(code - firstHan) : '\t\t'
    const [readings = [], components = [], variants = []] = line
      .split('\t')
      .map((field) => field.split(' ').filter(Boolean))
    return { character: one, readings, components, variants }
  }
  return {
    entryCount: bands.length,
    headwordCount: headwords.count,
    lookup,
    idsOf: headwords.idsOf,
    entry,
    reading: (id) => records(id).split('\t', readingField + 1)[readingField] ?? '',
    searchHeadwords: (prefix, limit) => headwords.idsBeginning(prefix, limit).map(entry),
    searchInside: (text, limit) => headwords.idsWithInside(text, limit).map(entry),
    has: (headword) => headwords.has(headword, 0, headword.length),
    character,
    explain: (text, atUtf16) =>
      explainAt(text, startOfCharacter(text, atUtf16), { has: headwords.has, lookup, character }),
  }
}

// Running text asks for the same few hundred characters again and again; 的 alone has seven long entries to read.
const mostKept = 1024

/** The same function, remembering its latest results; the oldest is forgotten first. */
function keepRecent(read: (id: number) => DictionaryEntry): (id: number) => DictionaryEntry {
  const kept = new Map<number, DictionaryEntry>()
  return (id) => {
    const known = kept.get(id)
    if (known !== undefined) return known
    const found = read(id)
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? id)
    kept.set(id, found)
    return found
  }
}

function openTexts(bytes: Uint8Array, offsets: Uint32Array): (index: number) => string {
  const decoder = new TextDecoder()
  return (index) => {
    if (!(index >= 0 && index + 1 < offsets.length)) throw new RangeError(`no record ${index}`)
    return decoder.decode(bytes.subarray(offsets[index], offsets[index + 1]))
  }
}

interface Sources extends Pick<Dictionary, 'lookup' | 'character'> {
  readonly has: (text: string, startUtf16: number, endUtf16: number) => boolean
}

function explainAt(text: string, place: number, { has, lookup, character }: Sources): Explanation {
  const words = matchesAt(text, place, has).map((match) => ({ ...match, entries: lookup(match.headword) }))
  const first = words[0]?.headword ?? String.fromCodePoint(text.codePointAt(place) ?? 0x20)
  const characters = Array.from(new Set(first)).filter((one) => /\p{Script=Han}/u.test(one))
  const explain = (one: string): CharacterExplanation => {
    return { ...character(one), unicode: unicodeAge(one.codePointAt(0) ?? 0), entries: lookup(one) }
  }
  return { words, characters: characters.map(explain) }
}

/** The place itself, or one before where it is the second half of a surrogate pair. */
function startOfCharacter(text: string, atUtf16: number): number {
  const before = text.codePointAt(atUtf16 - 1) ?? 0
  return before > 0xffff ? atUtf16 - 1 : atUtf16
}

function matchesAt(text: string, place: number, has: (text: string, start: number, end: number) => boolean) {
  const found: Omit<WordMatch, 'entries'>[] = []
  const keep = (startUtf16: number, endUtf16: number) => {
    if (has(text, startUtf16, endUtf16))
      found.push({ headword: text.slice(startUtf16, endUtf16), startUtf16, endUtf16 })
  }
  const width = (text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1
  for (let end = Math.min(text.length, place + longestHeadwordUtf16); end > place + width; end--) keep(place, end)
  const around: [number, number][] = []
  for (let start = Math.max(0, place - longestCoverUtf16); start < place; start++)
    for (let end = Math.min(text.length, start + longestCoverUtf16); end >= place + width; end--)
      around.push([start, end])
  around.sort((one, other) => other[1] - other[0] - (one[1] - one[0]) || one[0] - other[0])
  for (const [start, end] of around) keep(start, end)
  return found
}
