import { useEffect, useState } from 'react'
import { Button, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import type { OpenedText, Pair, Place } from '#contract/text.ts'
import { useServices } from '../app/services.ts'
import { TermBody } from '../glossary/term-body.tsx'
import { anchorOf, anchorOfPlace } from './anchor-of.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardStatus } from './card-status.tsx'
import { PairQuote } from './pair-quote.tsx'
import { WordTools } from './word-tools.tsx'
import type { OpenCard } from './reader-store.ts'
import { wordAt } from './word-cursor.ts'

interface Props {
  readonly termId: TermId
  readonly card: OpenCard
  readonly pair: Pair
  readonly text: OpenedText
  readonly onClose: () => void
}

/** A glossary term in full: what it means in both languages, what it is related to, where it stands in this text. */
export function TermPage({ termId, card, pair, text, onClose }: Props) {
  const { glossary, reader, client, changes } = useServices()
  const [term, setTerm] = useState<Term | null>(null)
  const [places, setPlaces] = useState<readonly Place[] | null>(null)

  useEffect(() => {
    void changes.ask(glossary.term(termId)).then(setTerm)
    void changes.ask(client.call('library.places', { textId: text.id, termId })).then((answer) => {
      setPlaces(answer?.places ?? [])
    })
  }, [glossary, client, changes, termId, text.id])

  if (!term)
    return (
      <Heading slot="title" id="word-card-title" className="coming">
        …
      </Heading>
    )
  const word = wordAt(pair, card.place)
  const isOpenedWord = word?.termId === termId
  const anchor =
    isOpenedWord && card.place ? anchorOf(text, pair, card.place) : places?.[0] ? anchorOfPlace(text, places[0]) : null
  return (
    <>
      <CardHeadline
        headword={term.zh}
        syllables={term.syllables}
        hasWayBack={card.trail.length > 1}
        onClose={onClose}
      />
      <WordTools
        word={isOpenedWord ? (word?.text ?? term.zh) : term.zh}
        at={isOpenedWord && word && card.place ? { word, place: card.place, pair, text } : null}
      />
      <TermBody term={term} onFollow={(next) => reader.follow({ termId: next })} />
      {places && <Places places={places} here={pair.index} />}
      <PairQuote pair={pair} markedWord={isOpenedWord ? card.place : null} />
      <div className="acts">
        <CardStatus headword={term.zh} termId={term.id} anchor={anchor} />
      </div>
    </>
  )
}

const FIRST_PLACES = 12

/** The numbers of the pairs in which the term stands; each leads there. */
function Places({ places, here }: { places: readonly Place[]; here: number }) {
  const { t } = useTranslation()
  const { reader } = useServices()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? places : places.slice(0, FIRST_PLACES)
  return (
    <section className="places" aria-label={t('word.placesHere')}>
      <h3>{t('word.places', { count: places.length })}</h3>
      <div className="chips">
        {shown.map((place) => (
          <Button
            key={`${place.segmentId}:${place.startUtf16}`}
            className="chip"
            aria-label={t('reader.pair', { pair: place.pairIndex + 1 })}
            isDisabled={place.pairIndex === here}
            onPress={() => {
              reader.closeCard()
              reader.moveTo(place.pairIndex)
            }}
          >
            {place.pairIndex + 1}
          </Button>
        ))}
        {places.length > shown.length && (
          <Button className="chip" onPress={() => setWhole(true)}>
            +{places.length - shown.length}
          </Button>
        )}
      </div>
    </section>
  )
}
