import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { OpenedText } from '#contract/text.ts'
import { useSettings } from '../platform/settings-store.ts'
import { PairRow } from './pair-row.tsx'
import { useReader } from './reader-store.ts'
import { WordCard } from './word-card.tsx'

/** A pair with what the reader did to it: where the cursor is, what is veiled, which card hangs on it. */
export function PairListRow({ index, text }: { index: number; text: OpenedText }) {
  const { store } = useReader()
  const { layout, notation, pinyinOver, zhuyinPlace } = useStore(useSettings().store)
  const rubyStyle = useMemo(() => ({ notation, pinyinOver, zhuyinPlace }), [notation, pinyinOver, zhuyinPlace])
  const pair = useStore(store, (state) => state.pairs.get(index))
  const isCurrent = useStore(store, (state) => state.current === index)
  const isRevealed = useStore(store, (state) => state.isAllRevealed || state.revealed.has(index))
  const cursor = useStore(store, (state) => (state.cursor?.pairIndex === index ? state.cursor : null))
  const card = useStore(store, (state) => (state.card?.pairIndex === index ? state.card : null))
  const highlightedTermId = useStore(store, ({ highlighted }) =>
    highlighted?.pairIndex === index ? highlighted.termId : null,
  )
  if (!pair) return <div className="pair is-loading" />
  return (
    <>
      <PairRow
        pair={pair}
        total={text.pairCount}
        isBundled={text.isBundled}
        language={text.language}
        rubyStyle={rubyStyle}
        isCurrent={isCurrent}
        isVeiled={layout === 'chinese-first' && !isRevealed}
        cursor={cursor}
        openPlace={card?.place ?? null}
        highlightedTermId={highlightedTermId}
      />
      {card && <WordCard card={card} pair={pair} text={text} />}
    </>
  )
}
