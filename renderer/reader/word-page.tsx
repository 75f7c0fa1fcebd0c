import { useTranslation } from 'react-i18next'
import type { OpenedText, Pair, Word } from '#contract/text.ts'
import { anchorOf } from './anchor-of.ts'
import { WordCardHeader } from './word-card-header.tsx'
import { StudyCardStatus } from './study-card-status.tsx'
import { OtherCut } from './other-cut.tsx'
import { WordTools } from './word-tools.tsx'
import { DictionaryBody } from '../dictionary/dictionary-body.tsx'
import { PairQuote } from './pair-quote.tsx'
import { useExplanation } from '../dictionary/use-explanation.ts'
import { useWordDetails } from '../dictionary/use-word-details.ts'
import type { WordPlace } from '../chinese-text/word-places.ts'

interface Props {
  readonly word: Word
  readonly place: WordPlace
  readonly pair: Pair
  readonly text: OpenedText
  readonly onClose: () => void
}

/** A word that is no glossary term: its reading here, what the dictionary says of it, and the pair it stands in. */
export function WordPage({ word, place, pair, text, onClose }: Props) {
  const { t } = useTranslation()
  const sentence = pair.source[place.sentenceIndex]?.text ?? ''
  const explanation = useExplanation(sentence, word.startUtf16)
  const details = useWordDetails(word.text, { text: sentence, startUtf16: word.startUtf16 })
  return (
    <>
      <WordCardHeader headword={word.text} syllables={word.syllables} hasWayBack={false} onClose={onClose} />
      <WordTools word={word.text} at={{ word, place, pair, text }} />
      {details?.otherCut && (
        <OtherCut cut={details.otherCut} sentence={pair.source[place.sentenceIndex]} textId={text.id} onCut={onClose} />
      )}
      {word.choices.length > 0 && <p className="quiet">{t('word.choices', { forms: word.choices.join('、') })}</p>}
      {explanation && (
        <DictionaryBody headword={word.text} syllables={word.syllables} explanation={explanation} details={details} />
      )}
      <PairQuote pair={pair} markedWord={place} />
      <div className="actions">
        <StudyCardStatus headword={word.text} termId={null} anchor={anchorOf(text, pair, place)} />
      </div>
    </>
  )
}
