import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { OpenedText } from '#contract/text.ts'
import { useServices } from '../app/services.ts'
import { PairDesk } from '../beads/pair-desk.tsx'
import { copyPlain } from './copy.ts'
import { HoverTip } from './hover-tip.tsx'
import { PairRow } from './pair-row.tsx'
import { useFollowCurrent, useMeasureAgain } from './use-follow.ts'
import { useSheetPointer } from './use-sheet-pointer.ts'
import { WordCard } from './word-card.tsx'

/** Height of a row before it is measured: two lines of Chinese at the default size. */
const ROW_ESTIMATE_PX = 110

/** The pairs of the open text. Only those near the window are drawn, however long the text is. */
export function Sheet({ text }: { text: OpenedText }) {
  const { reader, settings } = useServices()
  const scroller = useRef<HTMLDivElement>(null)
  const current = useStore(reader.store, (state) => state.current)
  const { layout, pinyin, notation, toneColours, markUnsure, textSizePx, lineWidthHan, wordStatus, knownPinyin } =
    useStore(settings.store)
  const pointer = useSheetPointer()

  const rows = useVirtualizer({
    count: text.pairCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_ESTIMATE_PX,
    overscan: 6,
    paddingStart: 40,
    paddingEnd: 96,
    scrollPaddingStart: 24,
    scrollPaddingEnd: 24,
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0

  useEffect(() => {
    void reader.ensure(first, last)
    // A text that was changed by hand comes as a new object, and with it pages that are no longer right.
  }, [reader, first, last, text])
  useFollowCurrent(rows, scroller, current)
  useMeasureAgain(rows, scroller, [layout, textSizePx, lineWidthHan, notation].join())

  return (
    // The scroller is the focus target of the skip link and takes the arrow keys through the list of actions.
    <div
      className="page"
      id="page"
      ref={scroller}
      tabIndex={-1}
      style={{ '--zh-size': `${textSizePx}px`, '--line-han': lineWidthHan } as React.CSSProperties}
    >
      <div
        className="sheet"
        role="feed"
        aria-label={text.title.zh}
        data-layout={layout}
        data-pinyin={pinyin}
        data-notation={notation}
        data-tones={toneColours}
        data-status={wordStatus}
        data-known-pinyin={knownPinyin}
        data-unsure={markUnsure}
        style={{ height: rows.getTotalSize() }}
        onCopy={copyPlain}
        {...pointer.handlers}
      >
        {items.map((item) => (
          <div
            key={item.index}
            className="row"
            data-index={item.index}
            ref={rows.measureElement}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <SheetRow index={item.index} text={text} />
          </div>
        ))}
      </div>
      <HoverTip tip={pointer.tip} />
      <PairDesk text={text} />
    </div>
  )
}

/** A pair with what the reader did to it: where the cursor is, what is veiled, which card hangs on it. */
function SheetRow({ index, text }: { index: number; text: OpenedText }) {
  const { reader, settings } = useServices()
  const { layout, notation } = useStore(settings.store)
  const pair = useStore(reader.store, (state) => state.pairs.get(index))
  const isHere = useStore(reader.store, (state) => state.current === index)
  const isShown = useStore(reader.store, (state) => state.isAllRevealed || state.revealed.has(index))
  const cursor = useStore(reader.store, (state) => (state.cursor?.pairIndex === index ? state.cursor : null))
  const card = useStore(reader.store, (state) => (state.card?.pairIndex === index ? state.card : null))
  const litTermId = useStore(reader.store, (state) => (state.lit?.pairIndex === index ? state.lit.termId : null))
  if (!pair) return <div className="pair is-coming" />
  return (
    <>
      <PairRow
        pair={pair}
        total={text.pairCount}
        isOurs={text.isBundled}
        language={text.language}
        notation={notation}
        isHere={isHere}
        isVeiled={layout === 'chinese-first' && !isShown}
        cursor={cursor}
        open={card?.place ?? null}
        litTermId={litTermId}
      />
      {card && <WordCard card={card} pair={pair} text={text} />}
    </>
  )
}
