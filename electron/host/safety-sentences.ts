import type { NoteCode } from '#core/safety/finding.ts'

const inChinese = (locale: string) => locale.toLowerCase().startsWith('zh')

export const noFolder = (folder: string, locale: string): string =>
  inChinese(locale) ? `没有 ${folder} 这个文件夹。` : `There is no folder ${folder}.`

export const noLibrary = (folder: string, locale: string): string =>
  inChinese(locale) ? `${folder} 中没有资料库。` : `There is no library in ${folder}.`

const notes: Readonly<Record<NoteCode, { readonly en: string; readonly zh: string }>> = {
  'in-use': {
    en: 'The library is open: it was checked inside, but cannot be compared with what was last closed.',
    zh: '资料库正在使用：已检查内部结构，但无法与上次关闭时的内容对比。',
  },
  'not-closed': {
    en: 'The library was not closed properly: it was checked inside, but cannot be compared with what was last closed.',
    zh: '资料库上次没有正常关闭：已检查内部结构，但无法与上次关闭时的内容对比。',
  },
  'never-sealed': {
    en: 'The library has no record yet of what it held when it was closed: it was checked inside. Opening and closing it makes the record.',
    zh: '资料库还没有关闭时内容的记录：已检查内部结构。打开并关闭一次后即有记录。',
  },
}

/** Why less was compared than can be. */
export const noteSentence = (code: NoteCode, locale: string): string => notes[code][inChinese(locale) ? 'zh' : 'en']
