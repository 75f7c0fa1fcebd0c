import type { DeckErrorCode } from '#core/study/exchange/deck-error.ts'
import type { ComingDeck } from '#core/study/exchange/travelling-card.ts'
import type { TakenDeck } from '#core/study/exchange/take-deck.ts'

const inChinese = (locale: string) => locale.toLowerCase().startsWith('zh')

const refusals: Readonly<Record<DeckErrorCode, { readonly en: string; readonly zh: string }>> = {
  missing: { en: 'There is no file {{name}}.', zh: '没有 {{name}} 这个文件。' },
  unreadable: { en: '{{name}} cannot be read.', zh: '无法读取 {{name}}。' },
  'too-large': {
    en: '{{name}} is larger than a deck may be, so nothing was taken in.',
    zh: '{{name}} 超过牌组的大小上限，没有导入任何内容。',
  },
  broken: {
    en: '{{name}} is damaged or no deck of Anki, so nothing was taken in.',
    zh: '{{name}} 已损坏，或不是 Anki 牌组，没有导入任何内容。',
  },
  unsafe: {
    en: '{{name}} holds more than notes and cards (views, triggers or computed tables), so nothing was taken in.',
    zh: '{{name}} 除笔记和卡片外还含有视图、触发器或计算表，没有导入任何内容。',
  },
  'unknown-form': {
    en: '{{name}} is written by an Anki of a form that is not known here; export it with support for older versions.',
    zh: '{{name}} 的 Anki 格式版本无法识别；请在导出时选择支持旧版本。',
  },
  'needs-zstd': {
    en: '{{name}} is packed with zstd, which Node here cannot unpack; export it from Anki with support for older versions.',
    zh: '{{name}} 使用 zstd 压缩，此处的 Node 无法解压；请在 Anki 导出时选择支持旧版本。',
  },
  'too-slow': {
    en: '{{name}} took too long to read, so nothing was taken in.',
    zh: '读取 {{name}} 用时过长，没有导入任何内容。',
  },
  'no-words': {
    en: 'No field of the notes in {{name}} holds Chinese words, so nothing was taken in.',
    zh: '{{name}} 的笔记中没有含中文词语的字段，没有导入任何内容。',
  },
}

/** Why a deck was not read, in one sentence. `name` is the file as given. */
export const deckSentence = (code: DeckErrorCode, name: string, locale: string): string =>
  refusals[code][inChinese(locale) ? 'zh' : 'en'].replace('{{name}}', () => name)

/** What became of a deck, in one line. */
export function takenSentence(
  { added, updated, unchanged, reviews }: TakenDeck,
  { left, media }: Pick<ComingDeck, 'left' | 'media'>,
  locale: string,
): string {
  const passed = left.wordless + left.tooLong + left.twice
  if (inChinese(locale)) {
    const rest = [
      passed > 0 ? `；略过 ${passed} 条笔记（无词语、过长或重复）` : '',
      media > 0 ? `；${media} 个图片或声音未导入` : '',
    ].join('')
    return `新增 ${added} 张卡片，更新 ${updated} 张，未变 ${unchanged} 张；复习记录 ${reviews} 条${rest}。`
  }
  const rest = [
    passed > 0 ? `; ${passed} notes passed over (no word, too long, or twice)` : '',
    media > 0 ? `; ${media} pictures and sounds left out` : '',
  ].join('')
  return `${added} cards added, ${updated} updated, ${unchanged} as they were; ${reviews} reviews${rest}.`
}

/** That a study has no card to write. */
export const noCards = (folder: string, locale: string): string =>
  inChinese(locale) ? `${folder} 的资料库中没有卡片。` : `The library in ${folder} has no cards.`

/** That a deck is taken in alone: it is one step that can be taken back. */
export const oneDeck = (locale: string): string =>
  inChinese(locale) ? '牌组须单独导入，每次一个文件。' : 'A deck is taken in alone, one file at a time.'
