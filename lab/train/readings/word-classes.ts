import { createRequire } from 'node:module'

const CLASSES =
  'x n nr ns nt nz v vn vd ad an a d r m q p c u ul uj uz ud uv ug f t s i l z b k h e y o g j ng vg tg ag'.split(' ')

/** Part of speech of a word by jieba's own list (MIT): its place in CLASSES, 0 for unknown. */
export function createWordClassifier(): (word: string) => number {
  const jieba: unknown = createRequire(import.meta.url)('@node-rs/jieba')
  if (!isTagger(jieba)) throw new Error('@node-rs/jieba has no tagger')
  jieba.load()
  return (word) => {
    const [only, ...rest] = jieba.tag(word, false)
    if (only === undefined || rest.length > 0) return 0
    const exact = CLASSES.indexOf(only.tag.toLowerCase())
    return exact >= 0 ? exact : Math.max(0, CLASSES.indexOf(only.tag.slice(0, 1).toLowerCase()))
  }
}

interface Tagger {
  readonly load: () => void
  readonly tag: (sentence: string, guess: boolean) => readonly { readonly tag: string; readonly word: string }[]
}

function isTagger(value: unknown): value is Tagger {
  return typeof value === 'object' && value !== null && 'tag' in value && 'load' in value
}
