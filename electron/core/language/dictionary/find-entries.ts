import type { Dictionary } from './dictionary.ts'
import type { DictionaryEntry } from './entry.ts'
import type { DictionarySearch } from './search.ts'

/** At most `limit` entries for what a person typed: Chinese, English, or pinyin with or without tones. */
export function findEntries(
  dictionary: Dictionary,
  search: () => DictionarySearch,
  typed: string,
  limit: number,
): readonly DictionaryEntry[] {
  if (/\p{Script=Han}/u.test(typed)) return dictionary.searchHeadwords(typed.trim(), limit)
  const { searchEnglish, searchPinyin } = search()
  const [pinyin, english] = [searchPinyin(typed, limit), searchEnglish(typed, limit)]
  // What can only be pinyin (a tone, or two syllables) is looked up as that first; else as English.
  const found = isSurelyPinyin(typed) ? [...pinyin, ...english] : [...english, ...pinyin]
  return [...new Map(found.map((entry) => [entry.id, entry])).values()].slice(0, limit)
}

const isSurelyPinyin = (typed: string) => /[1-5āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i.test(typed)
