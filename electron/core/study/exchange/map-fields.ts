import { countHan } from '../../language/text/han.ts'
import { readSyllable } from '../../corrections/read-syllables.ts'
import { textOfHtml } from './html.ts'
import { fieldNames } from './travelling-card.ts'

/** What a field of a deck may be for a card. */
export type Place =
  | 'simplified'
  | 'traditional'
  | 'pinyin'
  | 'meaning'
  | 'definition'
  | 'sentence'
  | 'translation'
  | 'source'
  | 'notes'
  | 'id'

export type FieldMap = ReadonlyMap<Place, number>

const ours: Readonly<Partial<Record<string, Place>>> = {
  Simplified: 'simplified',
  Traditional: 'traditional',
  Pinyin: 'pinyin',
  Meaning: 'meaning',
  Definition: 'definition',
  Sentence: 'sentence',
  SentenceTranslation: 'translation',
  Source: 'source',
  Notes: 'notes',
  Id: 'id',
}

/** What fields are called in decks of others, the surest first; compared without case and signs. */
const guesses: readonly (readonly [Place, readonly string[]])[] = [
  [
    'translation',
    [
      'sentencetranslation',
      'sentencemeaning',
      'sentenceenglish',
      'exampletranslation',
      'examplemeaning',
      'exampleenglish',
      'translation',
    ],
  ],
  [
    'sentence',
    ['sentence', 'sentencesimplified', 'sentencehanzi', 'examplesentence', 'example', 'context', '例句', '句子'],
  ],
  [
    'simplified',
    [
      'simplified',
      'hanzi',
      'chinese',
      'word',
      'expression',
      'term',
      'character',
      'characters',
      'vocab',
      'vocabulary',
      'mandarin',
      'simplifiedchinese',
      'key',
      '汉字',
      '简体',
      '中文',
      '单词',
      '词语',
      '生词',
      'front',
      'question',
      '正面',
    ],
  ],
  ['traditional', ['traditional', 'traditionalchinese', '繁体', '繁體']],
  [
    'pinyin',
    [
      'pinyin',
      'reading',
      'pronunciation',
      'pinyin1',
      'pinyinmarks',
      'expressionreading',
      'transcription',
      '拼音',
      '读音',
    ],
  ],
  [
    'meaning',
    [
      'meaning',
      'english',
      'gloss',
      'glossary',
      'maindefinition',
      'definition',
      'definitions',
      'englishmeaning',
      'meanings',
      '英文',
      '意思',
      '释义',
      '翻译',
      'back',
      'answer',
      '背面',
    ],
  ],
  ['notes', ['notes', 'note', 'comment', 'comments', 'remarks', '备注', '笔记']],
  ['source', ['source', 'miscinfo', '来源', '出处']],
]

// Enough to tell what a field holds.
const SAMPLE = 200

/**
 * Which field of a note type is what: our own by their exact names, others by their usual ones, and where those say
 * nothing by what stands in them. Null where no field holds Chinese words.
 */
export function mapFields(names: readonly string[], rows: readonly (readonly string[])[]): FieldMap | null {
  if (isOurs(names)) return new Map(names.flatMap((name, at) => (ours[name] ? [[ours[name], at] as const] : [])))
  const sample = rows.slice(0, SAMPLE).map((row) => row.map((html) => textOfHtml(html.slice(0, 2000)).text))
  const map = new Map<Place, number>()
  const folded = names.map((name) => name.toLowerCase().replaceAll(/[\s_\-.:()]+/g, ''))
  for (const [place, known] of guesses) {
    const at = known.map((name) => folded.indexOf(name)).find((found) => found >= 0 && !isTaken(map, found))
    if (at !== undefined && mayBe(place, sample, at)) map.set(place, at)
  }
  if (!map.has('simplified')) guessByContent(map, 'simplified', names, sample)
  if (!map.has('simplified')) return null
  for (const place of ['pinyin', 'meaning'] as const) if (!map.has(place)) guessByContent(map, place, names, sample)
  return map
}

/** Whether the fields are ours, perhaps with some that a person added behind them. */
export const isOurs = (names: readonly string[]): boolean => fieldNames.every((name) => names.includes(name))

const isTaken = (map: FieldMap, at: number) => [...map.values()].includes(at)

function guessByContent(
  map: Map<Place, number>,
  place: 'simplified' | 'pinyin' | 'meaning',
  names: readonly string[],
  sample: readonly (readonly string[])[],
) {
  const at = names.findIndex((_, index) => !isTaken(map, index) && looksLike(place, filledAt(sample, index)))
  if (at >= 0) map.set(place, at)
}

const filledAt = (sample: readonly (readonly string[])[], at: number) =>
  sample.map((row) => row[at] ?? '').filter((text) => text !== '')

/** A field that is called “Front” may hold English. */
function mayBe(place: Place, sample: readonly (readonly string[])[], at: number): boolean {
  const filled = filledAt(sample, at)
  if (place === 'simplified') return looksLike('simplified', filled)
  if (place === 'meaning') return filled.length === 0 || !isMost(filled, (text) => countHan(text) * 2 > text.length)
  return true
}

function looksLike(place: 'simplified' | 'pinyin' | 'meaning', filled: readonly string[]): boolean {
  if (filled.length === 0) return false
  if (place === 'simplified') return isMost(filled, isWord)
  if (place === 'pinyin') return isMost(filled, isPinyin)
  return isMost(filled, (text) => countHan(text) === 0 && /[A-Za-z]{2}/.test(text))
}

const isMost = (texts: readonly string[], test: (text: string) => boolean) =>
  texts.filter(test).length * 2 > texts.length

const isWord = (text: string) => countHan(text) > 0 && Array.from(text).length <= 60
const isPinyin = (text: string) =>
  text.split(/\s+/).every((each) => readSyllable(each) !== null || /[\u0300-\u030c]/.test(each.normalize('NFD')))
