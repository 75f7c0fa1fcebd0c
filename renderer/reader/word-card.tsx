import '../chinese-text/explanation.css'
import './word-card.css'
import { useEffect, useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { OpenedText, Pair } from '#contract/text.ts'
import { wordAt } from '../chinese-text/word-places.ts'
import { OpenHeadwordContext } from '../dictionary/open-headword.ts'
import { HeadwordPage } from './headword-page.tsx'
import type { OpenWordCard } from './reader-state.ts'
import { useReader } from './reader-store.ts'
import { TermPage } from './term-page.tsx'
import { useCardPlace } from './use-card-place.ts'
import { rowOf, wordElementIn } from './word-elements.ts'
import { WordPage } from './word-page.tsx'

interface Props {
  readonly card: OpenWordCard
  readonly pair: Pair
  readonly text: OpenedText
}

/** The card that explains a word. It stands by its word and covers neither it nor its translation (card-place.ts). */
export function WordCard({ card, pair, text }: Props) {
  const reader = useReader()
  // Scrolling the text would close a popover that hangs on something inside it; this one follows its word itself.
  const root = useRef(document.body)
  const place = useCardPlace(card)
  const dialog = useRef<HTMLElement>(null)
  const page = card.trail.at(-1)
  // What was pressed to come here is gone with its page; without this the focus would fall out of the card.
  useEffect(() => dialog.current?.focus(), [page])

  function close() {
    reader.closeCard()
    returnFocus(pair.index, card)
  }

  return (
    <Popover
      className="word-card-popover"
      data-side={place.side}
      style={place.style}
      triggerRef={root}
      isOpen
      isNonModal
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      <Dialog ref={dialog} className="word-card explanation" aria-labelledby="word-card-title" data-word-card>
        <OpenHeadwordContext value={(headword) => reader.openCardPage({ headword })}>
          <Page card={card} pair={pair} text={text} onClose={close} />
        </OpenHeadwordContext>
      </Dialog>
    </Popover>
  )
}

/** The newest page that was opened in the card, or the word that the card hangs on. */
function Page({ card, pair, text, onClose }: Props & { readonly onClose: () => void }) {
  const page = card.trail.at(-1)
  if (page && 'termId' in page) {
    return <TermPage key={page.termId} termId={page.termId} card={card} pair={pair} text={text} onClose={onClose} />
  }
  if (page) return <HeadwordPage key={page.headword} headword={page.headword} onClose={onClose} />
  const word = wordAt(pair, card.place)
  if (!word || !card.place) return null
  return <WordPage word={word} place={card.place} pair={pair} text={text} onClose={onClose} />
}

/** Gives the focus back to the word the card hung on, or to its row. */
function returnFocus(pairIndex: number, card: OpenWordCard) {
  const row = rowOf(pairIndex)
  const word = card.place && wordElementIn(row, card.place)
  ;(word ?? row)?.focus({ preventScroll: true })
}
