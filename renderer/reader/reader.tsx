import './reader.css'
import './words.css'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { TextId } from '#contract/ids.ts'
import type { OpenedText } from '#contract/text.ts'
import { useReader } from './reader-store.ts'
import { FindBar } from '../find/find-bar.tsx'
import { useActions } from '../platform/use-actions.ts'
import { useSettings } from '../platform/settings-store.ts'
import { GlossarySuggestion } from './glossary-switch.tsx'
import { ReaderFooter } from './reader-footer.tsx'
import { ReaderHeader } from './reader-header.tsx'
import { PairList } from './pair-list.tsx'
import { useReaderActions } from './use-reader-actions.ts'
import { useReadAloud } from './use-read-aloud.ts'

/** The reading room: a text and its translation, side by side. */
export function Reader({ textId, pairIndex }: { textId: string; pairIndex: number | null }) {
  const { t } = useTranslation()
  const reader = useReader()
  const text = useStore(reader.store, (state) => state.text)
  const readAloud = useReadAloud()
  useReaderActions(readAloud)
  useEffect(() => {
    void reader.open(textId as TextId, pairIndex)
  }, [reader, textId, pairIndex])
  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && void reader.savePlace()
    document.addEventListener('visibilitychange', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      reader.closeCard()
      void reader.savePlace()
    }
  }, [reader])

  useWordStyle()
  const isOpen = text?.id === textId
  return (
    <main className="reader" aria-busy={!isOpen}>
      {isOpen ? (
        <>
          <ReaderHeader text={text} readAloud={readAloud} />
          <GlossarySuggestion textId={text.id} />
          <FindInText text={text} />
          <PairList text={text} />
          <ReaderFooter text={text} />
        </>
      ) : (
        <p className="loading">{t('app.loading')}</p>
      )}
    </main>
  )
}

/** The bar that finds, while it is wanted. */
function FindInText({ text }: { text: OpenedText }) {
  const reader = useReader()
  const [isFinding, setFinding] = useState(false)
  useActions({ 'reader.find': () => setFinding(true) })
  if (!isFinding) return null
  return (
    <FindBar
      text={text}
      currentPair={() => reader.store.getState().current}
      onGo={(index) => reader.moveTo(index)}
      onClose={() => {
        setFinding(false)
        document.getElementById('page')?.focus()
      }}
    />
  )
}

/** Words come from the core as the reader wants them read and written, so another style asks for them anew. */
function useWordStyle() {
  const reader = useReader()
  const settings = useSettings()
  const style = useStore(settings.store, (state) => [state.spokenYiBu, state.spokenThird, state.script].join())
  const before = useRef(style)
  useEffect(() => {
    if (before.current !== style) void reader.refresh()
    before.current = style
  }, [reader, style])
}
