import type { AlignPreview } from '#contract/aligning-commands.ts'
import { CommandError } from '#contract/errors.ts'
import type { ReadAs, UploadId } from '#contract/imports.ts'
import type { TextId } from '#contract/ids.ts'
import type { Content, OneSided } from '../../formats/format.ts'
import { titleByLanguage } from '../../formats/sides/title-by-language.ts'
import { unalignedPairs } from '../../formats/sides/unaligned-pairs.ts'
import type { Paragraph, TextDocument } from '../../formats/plain-text/document.ts'
import { parseFile } from '../../formats/parse-file.ts'
import { titleOf } from '../../imports/preview.ts'
import { refusedAsCommand } from '../../uploads/refused-file.ts'
import type { Uploads } from '../../uploads/uploads.ts'
import { type Sides, sidesOfOne, sidesOfTwo } from './align-sides.ts'
import { sha256 } from '../../store/sha256.ts'
import type { Database } from '../../store/database.ts'
import { requireOwnText } from '../../store/text-row.ts'

const SHOWN_SENTENCES = 3

interface Reading {
  readonly uploads: Uploads
  readonly database: Database
  readonly clock: () => number
}

/** Two sides on their way to pairs. */
export interface SidesJob {
  readonly sides: Sides
  readonly preview: AlignPreview
  /** SHA-256 of the files, in the order Chinese, English. */
  readonly digest: string
  /** The text of the library that gets its English, or null. */
  readonly textId: TextId | null
  readonly fileName: string
}

/** What two files, or one with both languages, or one beside a text of the library, are of each other. */
export function prepareSides(
  { uploads, database, clock }: Reading,
  files: readonly UploadId[],
  textId: TextId | null,
  as: ReadAs | null = null,
): SidesJob {
  const read = files.map((id) => {
    const { name, bytes } = uploads.whole(id)
    // Which of two files is which is asked of the sides; of one, how it is read.
    const asked = as === null || files.length > 1 ? {} : { as }
    const parsed = refusedAsCommand(name, () => parseFile(bytes, name, asked, clock))
    return { name, bytes, ...parsed }
  })
  const [first, second] = read
  if (!first) throw new CommandError('upload-not-found')
  const own = textId && ownSide(database, textId)
  const names = own ? [own.name, first.name] : [first.name, second?.name ?? first.name]
  const sides = sidesFrom(own?.content ?? null, first.content, second?.content ?? null, as)
  if (typeof sides === 'string') throw new CommandError('sides-refused', { reason: sides })
  const ordered = sides.pairs === null && sides.isSwapped ? names.toReversed() : names
  return {
    sides,
    textId,
    fileName: ordered[0] ?? '',
    digest: sha256(read.map(({ bytes }) => sha256(bytes)).join(' ')),
    preview: { ...previewOf(sides, ordered), as: as ?? (read.length === 1 && !own ? first.as : null) },
  }
}

function sidesFrom(own: Content | null, first: Content, second: Content | null, as: ReadAs | null) {
  if (own) return sidesOfTwo(own, first, as !== null)
  if (second) return sidesOfTwo(first, second, as !== null)
  return as !== null && first.sides === 'one' ? sideAlone(first) : sidesOfOne(first)
}

/** A person said that the file is in one language: then there is nothing to align it with. */
function sideAlone({ document, title, language }: OneSided): Sides {
  return { pairs: unalignedPairs(document, language === 'en' ? 'target' : 'source'), title: titleByLanguage(title) }
}

function previewOf(sides: Sides, [zh = '', en = '']: readonly string[]): Omit<AlignPreview, 'as'> {
  const [source, target] =
    sides.pairs === null
      ? [sentencesOf(sides.source), sentencesOf(sides.target)]
      : [sides.pairs.flatMap((pair) => pair.source), sides.pairs.flatMap((pair) => pair.target)]
  const side = (name: string, sentences: readonly string[]) => ({
    name,
    sentences: sentences.length,
    opening: sentences.slice(0, SHOWN_SENTENCES),
  })
  return {
    title:
      sides.title.zh || (sides.pairs === null ? titleOf(sides.source.paragraphs, zh) : zh.replace(/\.[^.]{1,8}$/, '')),
    source: side(zh, source),
    target: side(en, target),
    isSwapped: sides.pairs === null && sides.isSwapped,
    isGiven: sides.pairs !== null,
  }
}

const sentencesOf = ({ paragraphs }: TextDocument) =>
  paragraphs.flatMap(({ sentences }) => sentences).filter((sentence) => sentence.trim() !== '')

interface OwnRow {
  readonly kind: Paragraph['kind']
  readonly content: string
  readonly lead_utf16: number
  readonly speaker_zh: string | null
  readonly starts_paragraph: number
}

/** The Chinese of a text in the library, in the very sentences and paragraphs that it is stored in. */
function ownSide(database: Database, textId: TextId): { readonly name: string; readonly content: Content } {
  const { title } = requireOwnText(database, textId)
  const rows = database.all<OwnRow>(
    `SELECT kind, content, lead_utf16, speaker_zh, starts_paragraph FROM segments
     WHERE text_id = ? AND side = 'source' ORDER BY position`,
    textId,
  )
  const paragraphs = paragraphsOf(rows)
  const document = { paragraphs, isHardWrapped: false, isInterview: false }
  return { name: title.zh, content: { sides: 'one', title: title.zh, document } }
}

function paragraphsOf(rows: readonly OwnRow[]): readonly Paragraph[] {
  const paragraphs: { kind: Paragraph['kind']; speaker: string | null; prefixUtf16: number; sentences: string[] }[] = []
  for (const { kind, content, lead_utf16, speaker_zh, starts_paragraph } of rows) {
    const last = paragraphs.at(-1)
    if (last && starts_paragraph === 0) last.sentences.push(content)
    else paragraphs.push({ kind, speaker: speaker_zh, prefixUtf16: lead_utf16, sentences: [content] })
  }
  return paragraphs
}
