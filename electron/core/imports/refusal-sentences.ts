import type { RefusedFile } from '../formats/encoding/decode-text.ts'

export type FileRefusal = RefusedFile | 'missing' | 'unreadable' | 'pack'

const english: Readonly<Record<FileRefusal, string>> = {
  empty: 'is empty: there is no text in it.',
  'too-large': 'is too large: a text may have 64 MiB at most.',
  binary: 'is not a text file.',
  'unknown-encoding': 'is in no encoding known here (UTF-8, UTF-16, GB18030, Big5); save it as UTF-8.',
  missing: 'is not there.',
  unreadable: 'cannot be read.',
  pack: 'is a translation pack and no text: open it in the window, or name a folder of packs with --packs.',
}

const chinese: Readonly<Record<FileRefusal, string>> = {
  empty: '是空文件，里面没有文字。',
  'too-large': '太大了：一个文本最多 64 MiB。',
  binary: '不是文本文件。',
  'unknown-encoding': '的编码无法识别（可用 UTF-8、UTF-16、GB18030、Big5），请另存为 UTF-8。',
  missing: '不存在。',
  unreadable: '无法读取。',
  pack: '是译文包，不是文本：请在窗口里打开它，或用 --packs 指定译文包的文件夹。',
}

/** Why a file was not opened, as one sentence, in Chinese where `locale` is Chinese. `name` is the file as given. */
export function refusalSentence(code: FileRefusal, name: string, locale: string): string {
  return locale.toLowerCase().startsWith('zh') ? `${name} ${chinese[code]}` : `${name} ${english[code]}`
}
