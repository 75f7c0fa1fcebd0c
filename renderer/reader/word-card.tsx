import { useEffect, useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { OpenedText, Pair } from '#contract/text.ts'
import { useServices } from '../app/services.ts'
import { FollowContext } from '../dictionary/follow.ts'
import { HeadwordPage } from './headword-page.tsx'
import type { OpenCard } from './reader-store.ts'
import { TermPage } from './term-page.tsx'
import { wordAt } from './word-cursor.ts'
import { WordPage } from './word-page.tsx'

interface Props {
  readonly card: OpenCard
  readonly pair: Pair
  readonly text: OpenedText
}

/**
 * The card that explains a word. It hangs on the whole row, above or below it, so that it never covers the word
 * or its translation.
 */
export function WordCard({ card, pair, text }: Props) {
  const { reader } = useServices()
  const row = useRef<HTMLDivElement>(null)
  const word = wordAt(pair, card.place)
  const page = card.trail.at(-1)
  const dialog = useRef<HTMLElement>(null)
  // What was pressed to come here is gone with its page; without this the focus would fall out of the card.
  useEffect(() => dialog.current?.focus(), [page])

  function close() {
    reader.closeCard()
    returnFocus(pair.index, card)
  }

  return (
    <>
      <div className="card-anchor" ref={row} style={{ left: card.xPx, width: card.widthPx }} />
      <Popover
        className="pop"
        triggerRef={row}
        isOpen
        isNonModal
        onOpenChange={(isOpen) => !isOpen && close()}
        placement="bottom start"
        offset={8}
        containerPadding={12}
      >
        <Dialog ref={dialog} className="word-card" aria-labelledby="word-card-title" data-word-card>
          <FollowContext value={(headword) => reader.follow({ headword })}>
            {page && 'termId' in page && (
              <TermPage key={page.termId} termId={page.termId} card={card} pair={pair} text={text} onClose={close} />
            )}
            {page && 'headword' in page && (
              <HeadwordPage key={page.headword} headword={page.headword} onClose={close} />
            )}
            {!page && word && card.place && (
              <WordPage word={word} place={card.place} pair={pair} text={text} onClose={close} />
            )}
          </FollowContext>
        </Dialog>
      </Popover>
    </>
  )
}

/** Gives the focus back to the word the card hung on, or to its row. */
function returnFocus(pairIndex: number, card: OpenCard) {
  const row = document.querySelector<HTMLElement>(`[data-pair="${pairIndex}"]`)
  const at = card.place && `[data-at="${card.place.sentenceIndex}:${card.place.wordIndex}"]`
  const word = at ? row?.querySelector<HTMLElement>(at) : null
  ;(word ?? row)?.focus({ preventScroll: true })
}
