import type { CardFields } from '#contract/cards.ts'
import { CommandError } from '#contract/errors.ts'
import type { Term } from '#contract/glossary.ts'
import type { BeadId, SegmentId } from '#contract/ids.ts'
import type { Anchor, Bilingual } from '#contract/text.ts'
import { byReading } from '#contract/by-reading.ts'
import { meaningOf } from '../../language/annotate/word-details.ts'
import type { Dictionary } from '../../language/dictionary/dictionary.ts'
import { bodyOf, type PrefixedSentence } from '../../language/text/prefix.ts'
import type { ReaderSentences } from '../../corrections/reader-sentences.ts'
import type { PlacedSentence } from '../../corrections/rules.ts'
import type { Side } from '../../texts/pair.ts'
import { requireText } from '../../store/text-row.ts'
import type { Database } from '../../store/database.ts'
import { resolveAnchor } from '../../language/text/anchors.ts'

/** A card before it has an id and a schedule. */
export interface ComposedCard {
  readonly fields: CardFields
  readonly markStartUtf16: number
  readonly markEndUtf16: number
  readonly anchor: Anchor
  /** The segment as it is now, which the anchor's range belongs to. */
  readonly anchorSentence: string
  readonly textTitle: Bilingual
}

/** What a card is made from. */
export interface Sources {
  readonly database: Database
  readonly sentences: ReaderSentences
  readonly dictionary: () => Dictionary
}

interface PairSegment extends PrefixedSentence {
  readonly id: SegmentId
  readonly side: Side
}

/**
 * Makes a card of the words an anchor stands on: the term, or else the words themselves, with the whole Chinese of
 * their pair and its English. Throws 'text-not-found', and 'anchor-not-found' where the words no longer stand in the segment.
 */
export function composeCard(
  { database, sentences, dictionary }: Sources,
  anchor: Anchor,
  term: Term | null,
): ComposedCard {
  const { title } = requireText(database, anchor.textId)
  const segments = segmentsOfPair(database, anchor)
  const source = segments.filter(({ side }) => side === 'source')
  const at = source.findIndex(({ id }) => id === anchor.segmentId)
  const standing = source[at]
  const range = anchor.quote.trim() === '' || !standing ? null : resolveAnchor(anchor, standing.content)
  if (!standing || !range || range.startUtf16 < standing.prefixUtf16) throw new CommandError('anchor-not-found')
  const before = source.slice(0, at).reduce((length, each) => length + bodyOf(each).length, 0) - standing.prefixUtf16
  const target = segments.filter(({ side }) => side === 'target')
  const quoted = anchor.quote.trim()
  // A form of a term stands on the card as it was clicked, with its own reading.
  const isForm = term !== null && [...term.forms.zh, ...term.forms.en, term.en].includes(quoted)
  const own = isForm || !term ? null : term
  const read = () => syllablesAt(sentences, { ...anchor, ...standing }, range)
  const syllables = own?.syllables ?? read()
  const fields = {
    headword: own?.zh ?? quoted,
    reading: syllables.filter(Boolean).join(' '),
    meaning: term
      ? `${term.en}\n${term.definition.en}`
      : meaningOf(dictionary(), quoted, byReading(dictionary().lookup(quoted), syllables)),
    sentence: source.map(bodyOf).join(''),
    translation: target.map(bodyOf).join(' '),
    note: '',
  }
  return {
    fields,
    markStartUtf16: before + range.startUtf16,
    markEndUtf16: before + range.endUtf16,
    anchor: { ...anchor, ...range },
    anchorSentence: standing.content,
    textTitle: title,
  }
}

function segmentsOfPair(database: Database, { textId, segmentId }: Anchor): readonly PairSegment[] {
  const bead = database.one<{ bead_id: BeadId }>(
    `SELECT bead_id FROM segments WHERE id = ? AND text_id = ? AND side = 'source'`,
    segmentId,
    textId,
  )
  if (!bead) throw new CommandError('anchor-not-found')
  return database.all<PairSegment>(
    'SELECT id, side, content, lead_utf16 AS prefixUtf16 FROM segments WHERE bead_id = ? ORDER BY side, position',
    bead.bead_id,
  )
}

/** The syllables of a range, out of the words it touches: the reading of a word depends on the whole sentence. */
function syllablesAt(
  sentences: ReaderSentences,
  placed: PlacedSentence,
  { startUtf16, endUtf16 }: { readonly startUtf16: number; readonly endUtf16: number },
): readonly string[] {
  const [words = []] = sentences.wordsIn([placed])
  return words.flatMap((word) => {
    let at = word.startUtf16
    return Array.from(word.text).flatMap((character, index) => {
      const start = at
      at += character.length
      return start >= startUtf16 && start < endUtf16 ? [word.syllables[index] ?? ''] : []
    })
  })
}
