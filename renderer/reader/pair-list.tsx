import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Settings } from '#contract/settings.ts'
import type { OpenedText } from '#contract/text.ts'
import { PairEditor } from '../pair-editing/pair-editor.tsx'
import { usePairEditing } from '../pair-editing/pair-editing-store.ts'
import { useSettings } from '../platform/settings-store.ts'
import { copyPlain } from './copy.ts'
import { PairListRow } from './pair-list-row.tsx'
import { useReader } from './reader-store.ts'
import { ReadingLabel } from './reading-label.tsx'
import { useKeepPlace } from './use-keep-place.ts'
import { type Rows, useScrollToCurrent } from './use-scroll-to-current.ts'
import { useWordPointer } from './use-word-pointer.ts'
import { WordTooltip } from './word-tooltip.tsx'

/** Height of a row before it is measured: two lines of Chinese at the default size. */
const ROW_ESTIMATE_PX = 110

/** The pairs of the open text. Only those near the window are drawn, however long the text is. */
export function PairList({ text }: { text: OpenedText }) {
  const reader = useReader()
  const settings = useSettings()
  const scroller = useRef<HTMLDivElement>(null)
  const current = useStore(reader.store, (state) => state.current)
  const shape = useStore(settings.store)
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
  useFetchShown(rows, text)
  useScrollToCurrent(rows, scroller, current)
  useKeepPlace(rows, scroller, shapeOf(shape))

  return (
    // The scroller is the focus target of the skip link and takes the arrow keys through the list of actions.
    <div
      className="page"
      id="page"
      ref={scroller}
      tabIndex={-1}
      data-chinese-face={shape.chineseFace}
      data-english-face={shape.englishFace}
      style={measuresOf(shape)}
    >
      <Feed rows={rows} text={text} />
      <EditorOfOpenText text={text} />
    </div>
  )
}

/** The reader's measures, for the style sheet. */
function measuresOf(settings: Settings): React.CSSProperties {
  const measures: Readonly<Record<string, string | number>> = {
    '--zh-size': `${settings.textSizePx}px`,
    '--line-han': settings.lineWidthHan,
    '--pinyin-share': settings.pinyinSizePercent / 100,
    '--line-spacing': settings.lineSpacingPercent / 100,
    '--pair-spacing': settings.pairSpacingPercent / 100,
  }
  return measures as React.CSSProperties
}

/** Everything that makes lines break elsewhere, as one value that changes when any of it does. */
const shapeOf = (settings: Settings): string =>
  JSON.stringify([
    settings.layout,
    settings.pinyin,
    settings.notation,
    settings.pinyinOver,
    settings.pinyinSizePercent,
    settings.zhuyinPlace,
    settings.script,
    settings.textSizePx,
    settings.lineWidthHan,
    settings.lineSpacingPercent,
    settings.pairSpacingPercent,
    settings.chineseFace,
    settings.englishFace,
    settings.wordStatus,
  ])

function useFetchShown(rows: Rows, text: OpenedText) {
  const reader = useReader()
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    void reader.ensure(first, last)
    // A text that was changed by hand comes as a new object, and with it pages that are no longer right.
  }, [reader, first, last, text])
}

/** The rows themselves, with everything that a setting changes about them as data attributes. */
function Feed({ rows, text }: { rows: Rows; text: OpenedText }) {
  const settings = useStore(useSettings().store)
  const { layout, pinyin, toneColours, markUnsure, wordStatus, knownPinyin, termMarks } = settings
  const pointer = useWordPointer()
  return (
    <>
      <div
        className="pair-list"
        role="feed"
        aria-label={text.title.zh}
        data-layout={layout}
        data-pinyin={pinyin}
        data-term-marks={termMarks}
        data-tones={toneColours}
        data-status={wordStatus}
        data-known-pinyin={knownPinyin}
        data-unsure={markUnsure}
        style={{ height: rows.getTotalSize() }}
        onCopy={copyPlain}
        {...pointer.handlers}
      >
        {rows.getVirtualItems().map((item) => (
          <div
            key={item.index}
            className="row"
            data-index={item.index}
            ref={rows.measureElement}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <PairListRow index={item.index} text={text} />
          </div>
        ))}
        {pinyin === 'hover' && <ReadingLabel pointed={pointer.pointed} />}
      </div>
      <WordTooltip hovered={pointer.hovered} />
    </>
  )
}

/** Hands the pairs that the reader has to the room that edits them. */
function EditorOfOpenText({ text }: { text: OpenedText }) {
  const reader = useReader()
  const index = useStore(usePairEditing().store, (state) => state.editing?.pairIndex ?? -1)
  const pair = useStore(reader.store, (state) => state.pairs.get(index) ?? null)
  const currentIndex = () => reader.store.getState().current
  return (
    <PairEditor text={text} pair={pair} currentIndex={currentIndex} currentPair={() => reader.pairAt(currentIndex())} />
  )
}
