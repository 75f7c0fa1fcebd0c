import { useEffect, useState } from 'react'
import { Heading } from 'react-aria-components'
import type { Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import type { OpenedText, Pair, Place } from '#contract/text.ts'
import { wordAt } from '../chinese-text/word-places.ts'
import { useGlossary } from '../glossary/glossary-store.ts'
import { TermBody } from '../glossary/term-body.tsx'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { anchorOf, anchorOfPlace } from './anchor-of.ts'
import { PairQuote } from './pair-quote.tsx'
import type { OpenWordCard } from './reader-state.ts'
import { useReader } from './reader-store.ts'
import { StudyCardStatus } from './study-card-status.tsx'
import { TermPlaces } from './term-places.tsx'
import { WordCardHeader } from './word-card-header.tsx'
import { WordTools } from './word-tools.tsx'

interface Props {
  readonly termId: TermId
  readonly card: OpenWordCard
  readonly pair: Pair
  readonly text: OpenedText
  readonly onClose: () => void
}

/** A glossary term in full: what it means in both languages, what it is related to, where it stands in this text. */
export function TermPage({ termId, card, pair, text, onClose }: Props) {
  const reader = useReader()
  const { term, places } = useTermAndPlaces(termId, text)
  if (!term) {
    return (
      <Heading slot="title" id="word-card-title" className="loading">
        …
      </Heading>
    )
  }
  const word = wordAt(pair, card.place)
  const place = word?.termId === termId ? card.place : null
  const opened = word && place ? { word, place, pair, text } : null
  const firstPlace = places?.[0] ? anchorOfPlace(text, places[0]) : null
  const anchor = place ? anchorOf(text, pair, place) : firstPlace
  const hasWayBack = card.trail.length > 1
  // The card is headed by what was clicked: 残差网络 where the term's own name is 残差神经网络.
  const headword = opened?.word.text ?? term.zh
  const syllables = opened?.word.syllables ?? term.syllables
  return (
    <>
      <WordCardHeader headword={headword} syllables={syllables} hasWayBack={hasWayBack} onClose={onClose} />
      <WordTools word={headword} at={opened} />
      <TermBody term={term} headword={headword} onFollow={(next) => reader.openCardPage({ termId: next })} />
      {places && <TermPlaces places={places} currentIndex={pair.index} />}
      <PairQuote pair={pair} markedWord={place} />
      <div className="actions">
        <StudyCardStatus headword={headword} termId={term.id} anchor={anchor} />
      </div>
    </>
  )
}

function useTermAndPlaces(termId: TermId, text: OpenedText) {
  const glossary = useGlossary()
  const client = useClient()
  const changes = useChanges()
  const [term, setTerm] = useState<Term | null>(null)
  const [places, setPlaces] = useState<readonly Place[] | null>(null)
  useEffect(() => {
    void changes.query(glossary.term(termId)).then(setTerm)
    void changes.query(client.call('library.places', { textId: text.id, termId })).then((answer) => {
      setPlaces(answer?.places ?? [])
    })
  }, [glossary, client, changes, termId, text.id])
  return { term, places }
}
