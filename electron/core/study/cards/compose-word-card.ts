import { byReading } from '#contract/by-reading.ts'
import type { Term } from '#contract/glossary.ts'
import type { SegmentId, TextId } from '#contract/ids.ts'
import { meaningOf } from '../../language/annotate/word-details.ts'
import type { Dictionary } from '../../language/dictionary/dictionary.ts'
import type { ComposedCard } from './compose-card.ts'

// The id of nothing: a card from the dictionary stands in no text. Its quote is empty, which no card of a text has.
const nowhere = '00000000-0000-0000-0000-000000000000'

interface Word {
  readonly headword: string
  /** As in `Word` of the contract; empty where the reading is not known. */
  readonly syllables: readonly string[]
}

/** Makes a card of a word as the dictionary or the glossary has it, without a sentence. */
export function composeWordCard(
  dictionary: Dictionary,
  { headword, syllables }: Word,
  term: Term | null,
): ComposedCard {
  const entries = byReading(dictionary.lookup(headword), syllables)
  const fields = {
    headword,
    reading: syllables.filter(Boolean).join(' ').toLowerCase(),
    meaning: term ? `${term.en}\n${term.definition.en}` : meaningOf(dictionary, headword, entries),
    sentence: '',
    translation: '',
    note: '',
  }
  return {
    fields,
    markStartUtf16: 0,
    markEndUtf16: 0,
    anchor: { textId: nowhere as TextId, segmentId: nowhere as SegmentId, startUtf16: 0, endUtf16: 0, quote: '' },
    anchorSentence: '',
    textTitle: { zh: '', en: '' },
  }
}
