import { BODY, readDocx } from './docx/read.ts'
import { writeDocx } from './docx/write.ts'
import { isEditionText, readEdition } from './edition/read.ts'
import { CONTAINER, readEpub } from './epub/read.ts'
import { writeEpub } from './epub/write.ts'
import type { Format, OpenedFile, Writer } from './format.ts'
import { readHtmlFile } from './html/read.ts'
import { writeHtml } from './html/write.ts'
import { readMarkdown } from './markdown/read.ts'
import { writeMarkdown } from './markdown/write.ts'
import { readOwn } from './own/read.ts'
import { MARK } from './own/shape.ts'
import { writeOwn } from './own/write.ts'
import { isOdt, readOdt } from './odt/read.ts'
import { readPlain } from './plain-text/read.ts'
import { readRtf } from './rtf/read.ts'
import { readCues } from './subtitles/cues.ts'
import { readSubtitles } from './subtitles/read.ts'
import { isTabTable, readTable } from './table/read.ts'
import { writeCsv, writeTsv } from './table/write.ts'
import { readTmx } from './tmx/read.ts'
import { writeTmx } from './tmx/write.ts'
import { readXliff } from './xliff/read.ts'
import { writeXliff12 } from './xliff/write-1.ts'
import { writeXliff2 } from './xliff/write-2.ts'
import { readXlsx, WORKBOOK } from './xlsx/read.ts'
import { writeXlsx } from './xlsx/write.ts'

const holds = (entry: string) => (file: OpenedFile) => file.archive?.names.has(entry) ?? false
const begins = (pattern: RegExp) => (file: OpenedFile) => pattern.test(file.text?.slice(0, 4096) ?? '')
const hasRoot =
  (...names: readonly string[]) =>
  (file: OpenedFile) =>
    file.root !== null && names.includes(file.root)
const never = () => false
const text = (name: string, ending: string, write: Writer['write']): Writer => ({ name, ending, isText: true, write })
const packed = (name: string, write: Writer['write']): Writer => ({ name, ending: name, isText: false, write })

/** Every format there is. The first that recognises what a file holds reads it; else its ending tells; else it is plain text. */
export const allFormats: readonly Format[] = [
  {
    name: 'own',
    endings: [],
    isRecognised: begins(new RegExp(String.raw`^\s*\{\s*"format"\s*:\s*"${MARK}"`)),
    read: readOwn,
    writers: [text('json', 'json', writeOwn)],
  },
  {
    name: 'epub',
    endings: [],
    isRecognised: holds(CONTAINER),
    read: readEpub,
    writers: [packed('epub', writeEpub)],
  },
  { name: 'docx', endings: [], isRecognised: holds(BODY), read: readDocx, writers: [packed('docx', writeDocx)] },
  { name: 'odt', endings: ['fodt'], isRecognised: isOdt, read: readOdt, writers: [] },
  { name: 'rtf', endings: [], isRecognised: begins(/^\s*\{\\rtf\d?/), read: readRtf, writers: [] },
  { name: 'xlsx', endings: [], isRecognised: holds(WORKBOOK), read: readXlsx, writers: [packed('xlsx', writeXlsx)] },
  {
    name: 'tmx',
    endings: ['tmx'],
    isRecognised: hasRoot('tmx'),
    read: readTmx,
    writers: [text('tmx', 'tmx', writeTmx)],
  },
  {
    name: 'xliff',
    endings: ['xlf', 'xliff', 'sdlxliff', 'mqxliff'],
    isRecognised: hasRoot('xliff'),
    read: readXliff,
    writers: [text('xliff', 'xlf', writeXliff2), text('xliff12', 'xlf', writeXliff12)],
  },
  {
    name: 'html',
    endings: ['html', 'htm', 'xhtml'],
    isRecognised: hasRoot('html'),
    read: readHtmlFile,
    writers: [text('html', 'html', writeHtml)],
  },
  {
    name: 'subtitles',
    endings: ['srt', 'vtt'],
    isRecognised: (file) =>
      begins(/^(?:WEBVTT(?:\s|$)|\s*\d+\s*\n.{0,60}-->)/)(file) && readCues(file.text ?? '').length > 0,
    read: readSubtitles,
    writers: [],
  },
  {
    name: 'edition',
    endings: [],
    isRecognised: (file) => isEditionText(file.text ?? ''),
    read: readEdition,
    writers: [],
  },
  {
    name: 'table',
    endings: ['tsv', 'tab', 'csv'],
    isRecognised: (file) => isTabTable(file.text ?? ''),
    read: readTable,
    writers: [text('tsv', 'tsv', writeTsv), text('csv', 'csv', writeCsv)],
  },
  {
    name: 'markdown',
    endings: ['md', 'markdown', 'mdown'],
    isRecognised: never,
    read: readMarkdown,
    writers: [text('md', 'md', writeMarkdown)],
  },
  { name: 'plain-text', endings: ['txt', 'text'], isRecognised: never, read: readPlain, writers: [] },
]

/** Every form that a text can be written in, by the name that `--to` takes. */
export const allWriters: readonly Writer[] = allFormats.flatMap(({ writers }) => writers)
