import type { Refusal } from '../formats/refusal.ts'

export type FileRefusal = Refusal | 'missing' | 'unreadable' | 'pack'

const english: Readonly<Record<FileRefusal, string>> = {
  empty: 'is empty: there is no text in it.',
  'too-large': 'is too large: a text may have 64 MiB at most.',
  binary: 'is not a text file.',
  'unknown-encoding': 'is in no encoding known here (UTF-8, UTF-16, GB18030, Big5); save it as UTF-8.',
  'archive-broken': 'is damaged: it is no whole zip file, as EPUB, DOCX and XLSX files are.',
  'archive-encrypted': 'is locked with a password or copy protection; only its owner can open it.',
  'archive-zip64': 'is a zip file of the kind made for more than 4 GiB, which is not read here.',
  'archive-overlap': 'is a zip file whose entries overlap; such files are made to do harm.',
  'archive-too-many': 'holds too many files: an archive may have 10,000 at most.',
  'archive-too-large': 'unpacks to more than is allowed: 64 MiB an entry, 512 MiB in all, 200 times its size.',
  'archive-unknown': 'is an archive, but no EPUB, DOCX or XLSX file.',
  'markup-broken': 'is damaged: its XML is not well-formed.',
  'markup-doctype': 'declares XML entities of its own, which are not read here.',
  'markup-too-deep': 'nests its elements deeper than 200 levels.',
  'markup-unknown': 'is XML of a kind that is not known here.',
  'table-broken': 'is no whole table: a quotation mark is opened and never closed.',
  'no-text': 'holds no text that can be read.',
  'no-pairs': 'has no Chinese beside English in it.',
  'own-broken': 'is in our own form, but something in it is not as that form asks.',
  'too-slow': 'took longer than 20 seconds to read.',
  missing: 'is not there.',
  unreadable: 'cannot be read.',
  pack: 'is a translation pack and no text: open it in the window, or name a folder of packs with --packs.',
}

const chinese: Readonly<Record<FileRefusal, string>> = {
  empty: '是空文件，里面没有文字。',
  'too-large': '太大了：一个文本最多 64 MiB。',
  binary: '不是文本文件。',
  'unknown-encoding': '的编码无法识别（可用 UTF-8、UTF-16、GB18030、Big5），请另存为 UTF-8。',
  'archive-broken': '已损坏：不是完整的压缩包（EPUB、DOCX、XLSX 都是压缩包）。',
  'archive-encrypted': '有密码或版权保护，只有所有者能打开。',
  'archive-zip64': '是为超过 4 GiB 的内容准备的 zip64 压缩包，这里读不了。',
  'archive-overlap': '是条目互相重叠的压缩包，这种文件是用来捣乱的。',
  'archive-too-many': '里的文件太多：一个压缩包最多 10,000 个。',
  'archive-too-large': '解压后太大：每个条目最多 64 MiB，总共最多 512 MiB，最多膨胀 200 倍。',
  'archive-unknown': '是压缩包，但不是 EPUB、DOCX 或 XLSX。',
  'markup-broken': '已损坏：其中的 XML 格式不正确。',
  'markup-doctype': '自行声明了 XML 实体，这里不读这样的文件。',
  'markup-too-deep': '的标签嵌套超过 200 层。',
  'markup-unknown': '是这里不认识的 XML 文件。',
  'table-broken': '不是完整的表格：有引号没有合上。',
  'no-text': '里没有可以读的文字。',
  'no-pairs': '里没有中英对照的内容。',
  'own-broken': '是本程序自己的格式，但内容不符合要求。',
  'too-slow': '读了 20 秒还没有读完。',
  missing: '不存在。',
  unreadable: '无法读取。',
  pack: '是译文包，不是文本：请在窗口里打开它，或用 --packs 指定译文包的文件夹。',
}

/** Why a file was not opened, as one sentence, in Chinese where `locale` is Chinese. `name` is the file as given. */
export function refusalSentence(code: FileRefusal, name: string, locale: string): string {
  return locale.toLowerCase().startsWith('zh') ? `${name} ${chinese[code]}` : `${name} ${english[code]}`
}
