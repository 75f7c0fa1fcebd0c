import type { Dictionary } from './dictionary.ts'

/** How a word that has no entry is made of words that have one. */
export type FormKind =
  | 'potential'
  | 'result'
  | 'apart'
  | 'repeated-verb'
  | 'repeated-adjective'
  | 'a-not-a'
  | 'plural'
  | 'parts'

export interface WordForm {
  readonly kind: FormKind
  /** The word that it is a form of, where that has an entry: 看到 of 看得到, 见面 of 见了面, 漂亮 of 漂漂亮亮. */
  readonly base: string | null
  /** Its parts in order, each with an entry where one can be had; they join back to the word. */
  readonly parts: readonly string[]
}

const listed = (text: string): ReadonlySet<string> => new Set(text.split(' '))
// What a verb may have reached: Lü Shuxiang, Xiandai Hanyu babai ci, on results and directions.
const complements = listed(
  '到 见 完 好 懂 清 了 起 下 上 出 进 开 住 掉 动 成 着 会 走 过 回 来 去 死 够 通 透 准 对 错 光 满 倒 破 断 惯 及 得 赢 定 紧 稳 ' +
    '起来 出来 下去 上去 下来 上来 进来 进去 回来 回去 过来 过去 出去 清楚 干净 明白 完整',
)
/** A number is no word made of words: 百一 in 一百一十一 is not the word for faultless. */
const numeral = /^[第〇零一二两三四五六七八九十百千万亿几]+$/u
const between =
  /^(?:[了过着完好]{0,2}(?:[一两三几半][个次场顿会下遍天点口年回]?|[个次场顿会下点])?|[了过着]?[我你您他她它咱谁]们?的?|不了|得了|什么|了?大?)$/u

/** How a word is made, by the dictionary alone; null for a single character and for what is no Han. */
export function wordForm(dictionary: Dictionary, word: string): WordForm | null {
  const characters = Array.from(word)
  if (characters.length < 2 || !/^\p{Script=Han}+$/u.test(word) || numeral.test(word)) return null
  return (
    potentialOf(dictionary, word) ??
    aNotA(dictionary, characters) ??
    repeated(dictionary, characters) ??
    apart(dictionary, characters) ??
    resultOf(dictionary, word) ??
    pluralOf(dictionary, word) ?? { kind: 'parts', base: null, parts: longestParts(dictionary, word) }
  )
}

const isVerb = (dictionary: Dictionary, word: string): boolean =>
  dictionary.lookup(word).some(({ senses }) => senses.some(({ parts }) => opensAsVerb(parts[0])))
const opensAsVerb = (part: unknown) => typeof part === 'string' && /^(?:\([^()]*\) )?to /.test(part)
const headword = (dictionary: Dictionary, word: string) => (dictionary.has(word) ? word : null)

/** 看得到, 买不起, 想不起来. */
function potentialOf(dictionary: Dictionary, word: string): WordForm | null {
  for (const length of [1, 2]) {
    const verb = word.slice(0, length)
    const middle = word.charAt(length)
    const reached = word.slice(length + 1)
    if ((middle === '得' || middle === '不') && complements.has(reached) && isVerb(dictionary, verb))
      return { kind: 'potential', base: headword(dictionary, verb + reached), parts: [verb, middle, reached] }
  }
  return null
}

/** 吃完, 拿出来, 看清楚. */
function resultOf(dictionary: Dictionary, word: string): WordForm | null {
  for (const length of [1, 2]) {
    const verb = word.slice(0, length)
    const reached = word.slice(length)
    if (complements.has(reached) && isVerb(dictionary, verb))
      return { kind: 'result', base: null, parts: [verb, reached] }
  }
  return null
}

/** 好不好, 去没去, 喜不喜欢, 喜欢不喜欢. */
function aNotA(dictionary: Dictionary, characters: readonly string[]): WordForm | null {
  const middle = characters.findIndex((each, at) => at > 0 && (each === '不' || each === '没'))
  if (middle < 1) return null
  const before = characters.slice(0, middle).join('')
  const behind = characters.slice(middle + 1).join('')
  const isSame = behind === before || (middle === 1 && behind.length === 2 && behind.startsWith(before))
  if (!isSame || !dictionary.has(behind)) return null
  return { kind: 'a-not-a', base: behind, parts: [before, characters[middle] ?? '', behind] }
}

/** 看看, 看一看, 看了看, 吃吃看, 研究研究, 散散步, 漂漂亮亮. */
function repeated(dictionary: Dictionary, characters: readonly string[]): WordForm | null {
  const [a = '', b = '', c = '', d = ''] = characters
  const form = (base: string, parts: readonly string[]): WordForm | null => {
    if (!dictionary.has(base)) return null
    return { kind: isVerb(dictionary, base) ? 'repeated-verb' : 'repeated-adjective', base, parts }
  }
  switch (characters.length) {
    case 2:
      return a === b ? form(a, [a, b]) : null
    case 3:
      if (a === c && (b === '一' || b === '了')) return form(a, [a, b, c])
      if (a === b && c === '看' && isVerb(dictionary, a)) return form(a, [a, b, c])
      return a === b && isVerb(dictionary, a + c) ? form(a + c, [a, b + c]) : null
    case 4:
      if (a === c && b === d) return form(a + b, [a + b, c + d])
      if (a === d && b === '了' && c === '一') return form(a, [a, b, c, d])
      return a === b && c === d ? form(a + c, [a, b, c, d]) : null
    default:
      return null
  }
}

/** 见了面, 睡了一觉, 帮他的忙: a verb and its object with something between. */
function apart(dictionary: Dictionary, characters: readonly string[]): WordForm | null {
  if (characters.length < 3 || characters.length > 6) return null
  const [verb = ''] = characters
  const object = characters.at(-1) ?? ''
  const inner = characters.slice(1, -1).join('')
  if (!between.test(inner) || !isVerb(dictionary, verb) || !isVerb(dictionary, verb + object)) return null
  return { kind: 'apart', base: verb + object, parts: [verb, ...longestParts(dictionary, inner), object] }
}

const longestForm = 6
// What a longer form may be where its parts stand apart in a text; a verb and its result is too common to be one.
const standsApart: ReadonlySet<FormKind> = new Set([
  'potential',
  'apart',
  'repeated-verb',
  'repeated-adjective',
  'a-not-a',
])

/** The longest form that the words of a range are part of in their sentence: 见了面 around 见; null where there is none. */
export function formAround(
  dictionary: Dictionary,
  text: string,
  startUtf16: number,
  endUtf16: number,
): { readonly text: string; readonly form: WordForm } | null {
  for (let length = longestForm; length > endUtf16 - startUtf16; length--)
    for (let start = Math.max(0, endUtf16 - length); start <= startUtf16; start++) {
      const around = text.slice(start, start + length)
      const form = around.length < length || dictionary.has(around) ? null : wordForm(dictionary, around)
      // A potential form without a word of its own (买不起) is one all the same.
      if (!form || !standsApart.has(form.kind) || (form.base === null && form.kind !== 'potential')) continue
      if (isPartOf(form, startUtf16 - start, endUtf16 - start)) return { text: around, form }
    }
  return null
}

/** Whether a range is one of the parts: 得出 is a word of its own in 很快得出, and no two parts of a form. */
function isPartOf({ parts }: WordForm, start: number, end: number): boolean {
  let at = 0
  return parts.some((part) => {
    at += part.length
    return at === end && end - part.length === start
  })
}

function pluralOf(dictionary: Dictionary, word: string): WordForm | null {
  const one = word.slice(0, -1)
  return word.endsWith('们') && dictionary.has(one) ? { kind: 'plural', base: one, parts: [one, '们'] } : null
}

/** The longest headwords from left to right; a character without an entry stands alone. */
export function longestParts(dictionary: Dictionary, word: string): readonly string[] {
  const characters = Array.from(word)
  const parts: string[] = []
  for (let at = 0; at < characters.length;) {
    let end = characters.length - (at === 0 ? 1 : 0)
    while (end > at + 1 && !dictionary.has(characters.slice(at, end).join(''))) end--
    parts.push(characters.slice(at, Math.max(end, at + 1)).join(''))
    at = Math.max(end, at + 1)
  }
  return parts
}
