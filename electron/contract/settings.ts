import * as v from 'valibot'
import { textUpTo } from './units.ts'
import type { Value } from './readonly.ts'

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/** What a new reader is shown, one after the other, until it was done or dismissed. */
export const hints = ['touch', 'save', 'pinyin'] as const
export type Hint = (typeof hints)[number]

/** Everything a reader may set. One flat record, so that a patch is a part of it. */
export const Settings = v.strictObject({
  language: v.picklist(['system', 'en', 'zh-CN']),
  theme: v.picklist(['system', 'paper', 'ink', 'contrast']),
  layout: v.picklist(['side', 'stacked', 'chinese-first']),
  pinyin: v.picklist(['off', 'hover', 'terms', 'all']),
  notation: v.picklist(['marks', 'numbers', 'zhuyin']),
  /** Size of readings, in hundredths of the character's. */
  pinyinSizePercent: whole(40, 80),
  /** Whether each character has its syllable over it, or each word one label. */
  pinyinOver: v.picklist(['character', 'word']),
  zhuyinPlace: v.picklist(['right', 'above']),
  /** Where a term of the glossary is underlined in a pair. */
  termMarks: v.picklist(['first', 'all', 'none']),
  /** Tones of 一 and 不 as spoken, not as in the dictionary. */
  spokenYiBu: v.boolean(),
  /** A third tone before another as spoken, not as in the dictionary. */
  spokenThird: v.boolean(),
  /** Readings that the engine is not sure of are dotted. */
  markUnsure: v.boolean(),
  /** The script that Chinese is shown in; the text itself stays as it is. */
  script: v.picklist(['original', 'simplified', 'traditional']),
  toneColours: v.picklist(['off', 'pleco', 'hanping', 'zhongwen']),
  /** Whether new and learning words are marked in the text. */
  wordStatus: v.picklist(['off', 'on']),
  /** Whether words that are known keep their pinyin. */
  knownPinyin: v.picklist(['show', 'hide']),
  /** Size of Chinese text in CSS pixels; English follows in proportion. */
  textSizePx: whole(14, 40),
  /** Width of the page in characters of Chinese a side. */
  lineWidthHan: whole(14, 48),
  /** Distance of lines, and of pairs, in hundredths of the usual one. */
  lineSpacingPercent: whole(80, 150),
  pairSpacingPercent: whole(50, 300),
  chineseFace: v.picklist(['serif', 'sans']),
  englishFace: v.picklist(['serif', 'sans']),
  /** Action id to chord, for the keys a reader changed; `''` means no key. */
  keys: v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^[a-z-]+\.[a-z-]+$/), v.maxLength(60)), textUpTo(40)),
    v.check((keys) => Object.keys(keys).length <= 200, 'too many keys'),
  ),
  /** Hints that were done or dismissed. */
  hintsDone: v.pipe(v.array(v.picklist(hints)), v.maxLength(hints.length)),
  /** In which order the texts of the library stand. */
  shelfOrder: v.picklist(['read', 'added', 'title']),
  rolloverHour: whole(0, 23),
  newPerDay: whole(0, 999),
  desiredRetentionPercent: whole(70, 97),
  speechRatePercent: whole(50, 150),
})
export type Settings = Value<typeof Settings>

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  layout: 'side',
  pinyin: 'terms',
  notation: 'marks',
  pinyinSizePercent: 55,
  pinyinOver: 'character',
  zhuyinPlace: 'right',
  termMarks: 'first',
  spokenYiBu: true,
  spokenThird: false,
  markUnsure: false,
  script: 'original',
  toneColours: 'off',
  wordStatus: 'off',
  knownPinyin: 'show',
  textSizePx: 21,
  lineWidthHan: 24,
  lineSpacingPercent: 100,
  pairSpacingPercent: 100,
  chineseFace: 'serif',
  englishFace: 'serif',
  keys: {},
  hintsDone: [],
  shelfOrder: 'read',
  rolloverHour: 4,
  newPerDay: 20,
  desiredRetentionPercent: 90,
  speechRatePercent: 100,
}

export const SettingsPatch = v.partial(Settings)
export type SettingsPatch = Value<typeof SettingsPatch>
