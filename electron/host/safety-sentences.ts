import type { ArchiveErrorCode } from '#core/safety/archive/archive-error.ts'
import type { BackupErrorCode } from '#core/safety/backups/backup-error.ts'
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
  'restore-unfinished': {
    en: 'A backup is being restored; the next start of Duizhao finishes it.',
    zh: '正在从备份恢复；下次启动对照时会完成。',
  },
}

/** Why less was compared than can be. */
export const noteSentence = (code: NoteCode, locale: string): string => notes[code][inChinese(locale) ? 'zh' : 'en']

type About = Readonly<Record<string, string | number>>
type Sentence = (about: About) => string

const megabytes = (bytes: string | number | undefined) => `${Math.ceil(Number(bytes ?? 0) / 1_000_000)} MB`
const space = ({ needed, free }: About) => (needed === undefined ? null : [megabytes(needed), megabytes(free)])

const backupSentences: Readonly<Record<BackupErrorCode, { readonly en: Sentence; readonly zh: Sentence }>> = {
  'no-space': {
    en: (about) => {
      const sizes = space(about)
      return `There is too little room on the disk for a backup${sizes ? ` (${sizes[0]} needed, ${sizes[1]} free)` : ''}. Nothing was changed.`
    },
    zh: (about) => {
      const sizes = space(about)
      return `磁盘空间不足，无法备份${sizes ? `（需要 ${sizes[0]}，剩余 ${sizes[1]}）` : ''}。数据未作改动。`
    },
  },
  'not-writable': {
    en: () => 'The folder of the backups cannot be written. Nothing was changed.',
    zh: () => '无法写入备份文件夹。数据未作改动。',
  },
  'not-sound': {
    en: () => 'The copy that was made is not sound, so it was not kept; run `duizhao verify`. Nothing was changed.',
    zh: () => '生成的副本有误，未保留；请运行 `duizhao verify`。数据未作改动。',
  },
  'no-backup': {
    en: ({ id }) => `There is no backup ${id} to restore. Nothing was changed; see \`duizhao backup --list\`.`,
    zh: ({ id }) => `没有可恢复的备份 ${id}。数据未作改动；请用 \`duizhao backup --list\` 查看。`,
  },
  'backup-damaged': {
    en: ({ id }) => `The backup ${id} is damaged. Nothing was changed; choose another from \`duizhao backup --list\`.`,
    zh: ({ id }) => `备份 ${id} 已损坏。数据未作改动；请从 \`duizhao backup --list\` 中另选一个。`,
  },
  'place-missing': {
    en: () => 'The folder chosen for the backups is not there; is its disk connected? Nothing was changed.',
    zh: () => '找不到所选的备份文件夹；请确认其所在磁盘已连接。数据未作改动。',
  },
  'place-refused': {
    en: () => 'Backups cannot be kept in that folder: choose an empty one outside the library. Nothing was changed.',
    zh: () => '不能把备份放在该文件夹：请选择资料库之外的空文件夹。数据未作改动。',
  },
  'backup-newer': {
    en: ({ id }) => `The backup ${id} was written by a newer Duizhao. Nothing was changed; please use that version.`,
    zh: ({ id }) => `备份 ${id} 由更新版本的对照写成。数据未作改动，请使用该版本恢复。`,
  },
}

/** Why no backup was made, or none restored. */
export function backupSentence(
  { code, data }: { readonly code: BackupErrorCode; readonly data: About },
  locale: string,
): string {
  return backupSentences[code][inChinese(locale) ? 'zh' : 'en'](data)
}

/** That a backup was restored, and what became of what was there. */
export function keptSentence(id: string, kept: string | null, locale: string): string {
  if (inChinese(locale)) return `已恢复备份 ${id}。${kept ? `原有内容已存为备份 ${kept}。` : ''}`
  return `The backup ${id} is restored.${kept ? ` What was there is kept as backup ${kept}.` : ''}`
}

const archiveSentences: Readonly<Record<ArchiveErrorCode, { readonly en: string; readonly zh: string }>> = {
  'place-taken': {
    en: '{{place}} is there already or belongs to a library; nothing was written. Name a new folder.',
    zh: '{{place}} 已存在或属于资料库，没有写入。请另选新文件夹。',
  },
  'library-there': {
    en: 'There is a library in {{place}} already, or there was one; nothing was written. Name another folder with --data.',
    zh: '{{place}} 中已有（或曾有）资料库，没有写入。请用 --data 另选文件夹。',
  },
  'no-archive': { en: 'There is no archive in {{place}}.', zh: '{{place}} 中没有归档。' },
  'archive-damaged': {
    en: 'The archive is damaged: {{file}} is not as it was written. Nothing was made of it.',
    zh: '归档已损坏：{{file}} 与写入时不同，没有还原。',
  },
  'archive-newer': {
    en: 'The archive was written by a newer Duizhao; please use that version.',
    zh: '该归档由更新版本的对照写成，请使用该版本还原。',
  },
  'not-writable': {
    en: '{{place}} cannot be written; nothing is left of the archive there.',
    zh: '无法写入 {{place}}，没有留下任何内容。',
  },
}

/** Why an archive was not written, or not read. `place` is the folder that it is about. */
export function archiveSentence(
  { code, file }: { readonly code: ArchiveErrorCode; readonly file: string },
  place: string,
  locale: string,
): string {
  const sentence = archiveSentences[code][inChinese(locale) ? 'zh' : 'en']
  return sentence.replace('{{place}}', () => place).replace('{{file}}', () => file)
}
