import { asEntries, asTerms, type FoundWord, type Searched } from './searched.ts'
import { parsePinyin, type PinyinQuery } from './pinyin-query.ts'
import { pinyinOfZhuyin } from './zhuyin-query.ts'

// From here on an entry is rare enough that an English word of the same letters is more likely meant.
const rareId = 9_000
// An English word is not taken for the beginning of a reading where its own first answer is a word of use.
const usedId = 25_000
// Where letters are both, the other kind is shown behind so many.
const mostOfOneKind = 12

/** Letters: pinyin where they are a whole reading or go on to one, else English; what is both shows both. */
export function findByLetters<Id extends string>(
  searched: Searched<Id>,
  asked: string,
  limit: number,
): readonly FoundWord<Id>[] {
  const zhuyin = pinyinOfZhuyin(asked)
  const query = parsePinyin(zhuyin ?? asked)
  const read = query ? readAs(searched, query, limit) : null
  if (zhuyin !== null || (query && query.tones.length > 0)) return read ? [...read.same, ...read.begins] : []
  const english = meaning(searched, asked)
  const spelt = spelledSo(searched, asked)
  if (!read) return [...spelt, ...english.whole, ...english.rest]
  if (english.whole.length > 0 && isRatherEnglish(read.same, english.whole))
    return [...spelt, ...english.whole, ...read.same, ...read.begins, ...english.rest]
  const used = read.same.filter(({ entry, term }, at) => at === 0 || term || (entry?.id ?? 0) < rareId)
  return [
    ...used.slice(0, mostOfOneKind),
    ...spelt,
    ...english.whole.slice(0, 4),
    ...read.same,
    ...(read.same.length === 0 ? phraseOf(searched, asked) : []),
    ...read.begins.slice(0, mostOfOneKind),
    ...english.whole,
    ...english.rest,
    ...read.begins,
  ]
}

// What one more word in a phrase costs, beside the logarithm of how rare each is.
const costOfWord = 4

/** The words of a reading typed with blanks that has no entry as a whole: 'women de' is 我们 and 的. */
function phraseOf<Id extends string>({ dictionary, search }: Searched<Id>, asked: string): readonly FoundWord<Id>[] {
  const tokens = asked.split(' ')
  if (tokens.length === 1 || tokens.length > mostOfOneKind) return []
  const best: ({ readonly cost: number; readonly ids: readonly number[] } | null)[] = [{ cost: 0, ids: [] }]
  for (let end = 1; end <= tokens.length; end++) {
    best[end] = null
    for (let start = 0; start < end; start++) {
      const before = best[start]
      const query = before ? parsePinyin(tokens.slice(start, end).join(' ')) : null
      const id = query?.isWhole ? search().pinyin(query, 0).same[0] : undefined
      if (!before || id === undefined) continue
      const cost = before.cost + costOfWord + Math.log(id + 60)
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, ids: [...before.ids, id] }
    }
  }
  const ids = best[tokens.length]?.ids ?? []
  return ids.map((id) => ({ entry: dictionary.entry(id), term: null, isPart: true }))
}

interface Read<Id extends string> {
  readonly same: readonly FoundWord<Id>[]
  readonly begins: readonly FoundWord<Id>[]
}

function readAs<Id extends string>(searched: Searched<Id>, query: PinyinQuery, limit: number): Read<Id> {
  const { dictionary, search, terms } = searched
  const asked = [query, ...erhuaOf(query)]
  const answers = asked.map((each) => search().pinyin(each, limit))
  const termed = terms.read(query)
  const entries = (ids: readonly number[]) => asEntries<Id>(ids.slice(0, limit).map(dictionary.entry))
  return {
    same: [
      ...entries(answers.flatMap(({ same }) => same)),
      ...asTerms(termed.same),
      ...entries(answers.flatMap(({ near }) => near)),
    ],
    begins: [...entries(answers.flatMap(({ begins }) => begins)), ...asTerms(termed.begins)],
  }
}

/** 儿 behind its syllable is spelt r, and typed er as often: 'yi hui er'. */
function erhuaOf(query: PinyinQuery): readonly PinyinQuery[] {
  const { letters, ends, tones } = query
  if (!/[aeiouvng]er$/.test(letters)) return []
  const shorter = letters.slice(0, -2)
  const kept = [...ends].filter((end) => end <= shorter.length)
  return [
    { ...query, letters: `${shorter}r`, ends: new Set(kept), tones: tones.filter(({ at }) => at < shorter.length) },
  ]
}

/** Headwords that are themselves in Latin letters: Sora, OK, K. */
function spelledSo<Id extends string>({ dictionary, terms }: Searched<Id>, asked: string): readonly FoundWord<Id>[] {
  const spellings = new Set([asked, asked.toUpperCase(), asked.charAt(0).toUpperCase() + asked.slice(1)])
  const entries = [...spellings].flatMap((each) => dictionary.lookup(each))
  const small = asked.toLowerCase()
  const same = terms.written(asked).same.filter(({ zh }) => zh.some((form) => form.toLowerCase() === small))
  return [...asTerms(same), ...asEntries<Id>(entries)]
}

function meaning<Id extends string>({ search, terms }: Searched<Id>, asked: string) {
  const hits = search().english(asked)
  const termed = terms.written(asked)
  const entries = (isWhole: boolean) =>
    asEntries<Id>(hits.filter((hit) => hit.isWhole === isWhole).map(({ entry }) => entry))
  return {
    whole: [...asTerms(termed.same), ...entries(true)],
    rest: [...asTerms([...termed.rendering, ...termed.begins, ...termed.inside]), ...entries(false)],
  }
}

function isRatherEnglish<Id extends string>(read: readonly FoundWord<Id>[], english: readonly FoundWord<Id>[]) {
  const rank = (found: readonly FoundWord<Id>[]) => found[0]?.entry?.id ?? (found[0]?.term ? 0 : Infinity)
  if (read.length === 0) return rank(english) < usedId
  return rank(read) > rareId && rank(english) * 4 < rank(read)
}
