import { findingPhrase } from './finding-phrases.ts'

/** Why the core could not be opened, as `StartError` says it. */
export interface StartFailure {
  readonly code: string
  readonly data: Readonly<Record<string, unknown>>
}

type Sentence = (about: string, wrong: string) => string

const restoreCommand = (folder: string) =>
  `npm run -s duizhao -- backup --restore newest --data ${JSON.stringify(folder)}`
const restoreEn = (folder: string) => `To restore the newest backup: ${restoreCommand(folder)}.`
const restoreZh = (folder: string) => `恢复最新备份：${restoreCommand(folder)}。`

const english: Readonly<Record<string, Sentence>> = {
  'folder-in-use': (folder) =>
    `Another Duizhao is already using ${folder}. Close it, or choose another folder with --data.`,
  'folder-unwritable': (folder) =>
    `Duizhao cannot write in ${folder}. Give it the rights, or choose another folder with --data.`,
  'data-newer': (folder) =>
    `The data in ${folder} was written by a newer Duizhao. Nothing was changed; please use that version.`,
  'data-damaged': (folder, wrong) =>
    `The library in ${folder} is damaged${wrong && `: ${wrong}`}. Nothing was changed. ${restoreEn(folder)}`,
  'data-gone': (folder, wrong) =>
    `There was a library in ${folder}, but ${wrong}. Nothing was changed. ${restoreEn(folder)} Or choose another folder with --data.`,
  'data-foreign': (folder) =>
    `The file duizhao.sqlite in ${folder} is a database of another program, or not whole. Nothing was changed; choose another folder with --data.`,
  'disk-full': (folder) =>
    `The disk that holds ${folder} is full. Nothing was changed; free some space, or choose another folder with --data.`,
  'backup-impossible': (folder) =>
    `The library in ${folder} needs a backup before it gets its newest form, and none can be made: the disk is full or backups cannot be written. Nothing was changed.`,
  'port-taken': (port) => `Port ${port} is taken or not allowed. Choose another with --port, or 0 for any.`,
  'content-missing': () =>
    'The texts and the glossary that come with Duizhao are missing. Run `npm run build`, or install it again.',
}

const chinese: Readonly<Record<string, Sentence>> = {
  'folder-in-use': (folder) => `另一个对照程序正在使用 ${folder}。请先关闭它，或用 --data 另选文件夹。`,
  'folder-unwritable': (folder) => `对照无法写入 ${folder}。请修改权限，或用 --data 另选文件夹。`,
  'data-newer': (folder) => `${folder} 中的数据由更新版本的对照写成。数据未作改动，请使用该版本打开。`,
  'data-damaged': (folder, wrong) =>
    `${folder} 中的资料库已损坏${wrong && `：${wrong}`}。数据未作改动。${restoreZh(folder)}`,
  'data-gone': (folder, wrong) =>
    `${folder} 中原有资料库，但${wrong}。数据未作改动。${restoreZh(folder)}也可用 --data 另选文件夹。`,
  'data-foreign': (folder) =>
    `${folder} 中的 duizhao.sqlite 是其他程序的数据库，或不完整。数据未作改动，请用 --data 另选文件夹。`,
  'disk-full': (folder) => `${folder} 所在的磁盘已满。数据未作改动，请腾出空间，或用 --data 另选文件夹。`,
  'backup-impossible': (folder) =>
    `${folder} 中的资料库升级前需要备份，但无法备份：磁盘已满，或备份文件夹无法写入。数据未作改动。`,
  'port-taken': (port) => `端口 ${port} 已被占用或不允许使用。请用 --port 另选，或用 0 自动选择。`,
  'content-missing': () => '缺少对照自带的文本和术语表。请运行 `npm run build`，或重新安装。',
}

/**
 * One clear sentence for a person who started the program and got nothing, in Chinese where `locale` is Chinese.
 * `about` is the data folder, or the port where it was the port.
 */
export function startSentence({ code, data }: StartFailure, about: string, locale: string): string {
  const isChinese = locale.toLowerCase().startsWith('zh')
  const sentence = (isChinese ? chinese : english)[code]
  if (sentence) return sentence(about, whatIsWrong(data, isChinese ? 'zh' : 'en'))
  return isChinese ? `对照无法启动（${code}）。` : `Duizhao could not start (${code}).`
}

function whatIsWrong({ finding, file }: StartFailure['data'], language: 'en' | 'zh'): string {
  if (typeof finding !== 'string' || typeof file !== 'string') return ''
  return findingPhrase({ code: finding, file, count: 1 }, language)
}
