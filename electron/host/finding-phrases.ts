/** What is wrong with a library, as `Finding` says it, or as it came over a channel. */
interface Found {
  readonly code: string
  readonly file: string
  readonly count: number
}

type Phrase = (file: string, count: number) => string
type Language = 'en' | 'zh'

const phrases: Readonly<Record<string, Readonly<Record<Language, Phrase>>>> = {
  gone: { en: (file) => `${file} is gone`, zh: (file) => `${file} 不见了` },
  empty: { en: (file) => `${file} is empty`, zh: (file) => `${file} 是空的` },
  'cut-short': {
    en: (file) => `${file} is shorter than when it was closed`,
    zh: (file) => `${file} 比上次关闭时短`,
  },
  grown: { en: (file) => `${file} is longer than when it was closed`, zh: (file) => `${file} 比上次关闭时长` },
  changed: {
    en: (file) => `${file} no longer holds what it held when it was closed`,
    zh: (file) => `${file} 的内容与上次关闭时不同`,
  },
  'log-left': {
    en: (file) => `${file} was written by another program after the library was closed`,
    zh: (file) => `资料库关闭后，${file} 被其他程序写过`,
  },
  'not-a-database': { en: (file) => `${file} is no database`, zh: (file) => `${file} 不是数据库` },
  structure: {
    en: (file, count) => `${file} is broken inside (${count} ${count === 1 ? 'fault' : 'faults'})`,
    zh: (file, count) => `${file} 内部结构有误（${count} 处）`,
  },
  references: {
    en: (file, count) => `${file} has ${count === 1 ? 'a row' : `${count} rows`} that hang on nothing`,
    zh: (file, count) => `${file} 中有 ${count} 行指向不存在的内容`,
  },
  'seal-damaged': {
    en: (file) => `${file}, which tells what the library held when it was closed, is damaged`,
    zh: (file) => `${file}（关闭时内容的记录）已损坏`,
  },
}

/** What was found, as a part of a sentence, without a full stop. */
export function findingPhrase({ code, file, count }: Found, language: Language): string {
  return phrases[code]?.[language](file, count) ?? `${file}: ${code}`
}

export const findingCodes = Object.keys(phrases)
