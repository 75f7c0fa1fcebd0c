import { CommandError } from '#contract/errors.ts'
import type { TextId } from '#contract/ids.ts'
import type { Kind } from '#contract/text.ts'
import { requireText } from '../store/text-row.ts'
import type { Database } from '../store/database.ts'
import type { Digest } from '../language/text/fingerprint.ts'
import { type AlignedBead, makePack } from './make-pack.ts'
import type { Pack } from './pack.ts'

interface Row {
  readonly pair_index: number
  readonly side: 'source' | 'target'
  readonly kind: Kind
  readonly speaker_en: string | null
  readonly starts_paragraph: number
  readonly content: string
  readonly lead_utf16: number
  readonly notes: string | null
  readonly terms: string | null
}

export interface Sharing {
  readonly textId: TextId
  readonly title: string
  readonly translator: string
  readonly licence: string
}

/**
 * Makes a pack of a text's English: the translation, not the text. Throws 'text-not-found', 'pack-is-empty' where there is no
 * English, and 'pack-holds-chinese' with the number of the first such pair: what is given away must not carry the text.
 */
export function shareText(database: Database, { textId, title, translator, licence }: Sharing, digest: Digest): Pack {
  requireText(database, textId)
  for (const said of [title, translator, licence]) if (/\p{Script=Han}/u.test(said)) refuse(0, 1)
  const beads = readAligned(database, textId)
  const about = {
    id: `${slugOf(title)}-${textId.slice(-6)}`,
    title: { en: title.trim() },
    work: { en: title.trim() },
    licence: licence.trim(),
    translators: translator.trim() === '' ? [] : [translator.trim()],
  }
  const made = makePack(beads, about, digest)
  if (made.ok) return made.pack
  if (made.code === 'nothing') throw new CommandError('pack-is-empty')
  return refuse((made.beadIndexes[0] ?? 0) + 1, made.beadIndexes.length)
}

function refuse(pair: number, count: number): never {
  throw new CommandError('pack-holds-chinese', { pair, count })
}

const slugOf = (title: string) =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, 50)
    .trim()
    .replaceAll(/ +/g, '-') || 'translation'

function readAligned(database: Database, textId: TextId): readonly AlignedBead[] {
  const rows = database.all<Row>(
    `SELECT beads.position AS pair_index, side, kind, speaker_en, starts_paragraph, content, lead_utf16, notes, terms
     FROM beads JOIN segments ON segments.bead_id = beads.id
     LEFT JOIN pack_notes ON pack_notes.segment_id = segments.id
     WHERE beads.text_id = ? ORDER BY beads.position, side, segments.position`,
    textId,
  )
  return [...Map.groupBy(rows, ({ pair_index }) => pair_index).values()].map(alignedBead)
}

function alignedBead(rows: readonly Row[]): AlignedBead {
  const said = (side: Row['side']) =>
    rows.filter((row) => row.side === side).map(({ content, lead_utf16 }) => content.slice(lead_utf16))
  const listed = (of: 'notes' | 'terms', separator: string) =>
    rows.flatMap((row) => (row[of] ?? '').split(separator)).filter((each) => each !== '')
  return {
    kind: rows[0]?.kind ?? 'paragraph',
    speaker: rows[0]?.speaker_en || null,
    startsParagraph: rows.some(({ side, starts_paragraph }) => side === rows[0]?.side && starts_paragraph === 1),
    source: said('source'),
    target: said('target'),
    notes: listed('notes', '\n'),
    terms: listed('terms', ' '),
  }
}
