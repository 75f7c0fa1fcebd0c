import type { WrittenText } from '#core/formats/format.ts'
import { sideByCode } from '#core/formats/sides/side-by-code.ts'
import { withoutCode } from './without-code.ts'

/** The options of every command that writes a text into a file, as `parseArgs` takes them. */
export const writtenOptions = {
  languages: { type: 'string' },
  'no-code': { type: 'boolean' },
} as const

export const writtenUsage = '[--languages zh-CN,en-US] [--no-code]'

export interface AskedWriting {
  readonly languages: WrittenText['languages'] | null
  readonly isWithoutCode: boolean
}

interface Values {
  readonly languages?: string | undefined
  readonly 'no-code'?: boolean | undefined
}

/** How options ask for a text to be written; null where they make no sense. */
export function askedWriting({ languages: codes, 'no-code': isWithoutCode = false }: Values): AskedWriting | null {
  const languages = codes === undefined ? null : languagesOf(codes)
  return codes !== undefined && !languages ? null : { languages, isWithoutCode }
}

/** A text as it is asked for. */
export function asAsked(text: WrittenText, { languages, isWithoutCode }: AskedWriting): WrittenText {
  const named = languages ? { ...text, languages } : text
  return isWithoutCode ? withoutCode(named) : named
}

/** Why codes can't be those of the languages: the Chinese first, then the English. Null where they can. */
export function whyNotLanguages({ languages }: AskedWriting): string | null {
  if (!languages) return null
  const { source, target } = languages
  const isChinese = CHINESE.has(/^[a-z]+/i.exec(source)?.[0].toLowerCase() ?? '')
  if (isChinese && sideByCode(target) === 'target') return null
  const wrong = isChinese ? `${target} as English` : `${source} as Chinese`
  return `--languages names the Chinese first, then the English, such as zh-CN,en-US: ${wrong} would label the text wrongly.`
}

// With the languages of China that are written in Chinese characters.
const CHINESE = new Set(['zh', 'zho', 'chi', 'cmn', 'yue', 'wuu', 'lzh', 'nan', 'hak', 'gan', 'hsn', 'cdo'])

function languagesOf(codes: string): WrittenText['languages'] | null {
  const [source, target, ...more] = codes.split(',')
  const isCode = (code: string | undefined) => code !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code)
  return isCode(source) && isCode(target) && more.length === 0 && source && target ? { source, target } : null
}
