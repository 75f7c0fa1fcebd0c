import { MOST_BYTES } from './encoding/decode-text.ts'
import type { Encoding } from './encoding/encodings.ts'
import { allFormats } from './all-formats.ts'
import { isLockedOffice, isOldOffice } from './encoding/old-office.ts'
import { isArchive, openArchive } from './archive/open-archive.ts'
import type { Content, FileCorrections, Format, FormatName, OneSided, OpenedFile, ReadAs, TwoSided } from './format.ts'
import { startDeadline } from './limits.ts'
import { decodeMarkup } from './markup/decode-markup.ts'
import { throwFileError } from './file-error.ts'
import { oneSideOf } from './sides/one-side.ts'
import { tellLanguages } from './sides/tell-languages.ts'

export interface ParsedFile {
  readonly format: FormatName
  /** Null where the file is an archive, or in an encoding that it named itself and no plain text is read in. */
  readonly encoding: Encoding | null
  readonly hasMark: boolean
  /** Characters that could not be read. */
  readonly replaced: number
  readonly content: Content
  /** The languages it was read in, as asked or as told. */
  readonly as: ReadAs
  /** Whether a person need not be asked which languages these are. */
  readonly isSure: boolean
}

/**
 * What a file says: a text in one language, pairs of two, or two texts one after the other. Its format is told by what
 * it holds, then by the ending of its name. Pure; `clock` (milliseconds) lets it give up after 20 seconds. Throws a
 * `FileError` for a file that can't be read, and nothing else.
 */
export function parseFile(
  bytes: Uint8Array,
  name: string,
  corrections: FileCorrections = {},
  clock: (() => number) | null = null,
): ParsedFile {
  const deadline = startDeadline(clock)
  const { file, ...about } = openFile(bytes, name, corrections, clock)
  const format = formatOf(file)
  return { format: format.name, ...about, ...toldFrom(format.read(file, { corrections, deadline }), corrections.as) }
}

function openFile(bytes: Uint8Array, name: string, corrections: FileCorrections, clock: (() => number) | null) {
  if (bytes.length === 0) throwFileError('empty')
  if (bytes.length > MOST_BYTES) throwFileError('too-large')
  const ending = /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const about = { name, ending, text: null, root: null, archive: null }
  if (isOldOffice(bytes)) throwFileError(isLockedOffice(bytes) ? 'archive-encrypted' : 'old-office')
  if (isArchive(bytes)) {
    const file: OpenedFile = { ...about, archive: openArchive(bytes, startDeadline(clock)) }
    return { file, encoding: null, hasMark: false, replaced: 0 }
  }
  const { text, ...decoded } = decodeMarkup(bytes, corrections.encoding)
  const file: OpenedFile = { ...about, text, root: rootOf(text) }
  return { file, ...decoded }
}

function formatOf(file: OpenedFile): Format {
  const recognised = allFormats.find(({ isRecognised }) => isRecognised(file))
  if (recognised) return recognised
  if (file.archive) return throwFileError('archive-unknown')
  const named = allFormats.find(({ endings }) => endings.includes(file.ending))
  // XML of a kind that nobody here knows would show as nothing but tags.
  if (!named && file.root !== null && /^\s*<\?xml\s/.test(file.text ?? '')) throwFileError('markup-unknown')
  return named ?? allFormats.at(-1) ?? throwFileError('binary')
}

// A prolog longer than this is no prolog.
const PROLOG_UTF16 = 16 * 1024

/** The name of the first element of markup; null where the text does not begin with any. */
function rootOf(text: string): string | null {
  const head = text.slice(0, PROLOG_UTF16)
  const skipped = /^(?:\s+|<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE(?:[^>[]|\[[^\]]*\])*>)*/i.exec(head)?.[0] ?? ''
  if (/<!DOCTYPE\s+html/i.test(skipped)) return 'html'
  const root = /^<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s/>]/.exec(head.slice(skipped.length))?.[1]?.toLowerCase() ?? null
  // A page may begin with any element of its own; other XML is told by its root.
  return root !== null && /^(?:head|body|meta|title|div|p|h[1-6]|table|article|section)$/.test(root) ? 'html' : root
}

function toldFrom(read: OneSided | TwoSided, as: ReadAs | undefined): Pick<ParsedFile, 'content' | 'as' | 'isSure'> {
  if (read.sides === 'two') {
    const isOne = as === 'zh' || as === 'en'
    return { content: isOne ? oneSideOf(read, as) : read, as: as ?? 'both', isSure: true }
  }
  const hasText = read.document.paragraphs.some(({ sentences }) => sentences.some((each) => each.trim() !== ''))
  if (!hasText) throwFileError('no-text')
  return tellLanguages(read, as)
}
