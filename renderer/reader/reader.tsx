import './reader.css'
import './words.css'
import './word-card.css'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { TextId } from '#contract/ids.ts'
import { useServices } from '../app/services.ts'
import { ReaderFooter } from './reader-footer.tsx'
import { ReaderHeader } from './reader-header.tsx'
import { Sheet } from './sheet.tsx'
import { useReaderActions } from './use-reader-actions.ts'
import { useSpeech } from './use-speech.ts'

/** The reading room: a text and its translation, side by side. */
export function Reader({ textId, pairIndex }: { textId: string; pairIndex: number | null }) {
  const { t } = useTranslation()
  const { reader } = useServices()
  const text = useStore(reader.store, (state) => state.text)
  const speech = useSpeech()
  useReaderActions(speech)

  useEffect(() => {
    void reader.open(textId as TextId, pairIndex)
  }, [reader, textId, pairIndex])
  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && void reader.keepPlace()
    document.addEventListener('visibilitychange', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      reader.closeCard()
      void reader.keepPlace()
    }
  }, [reader])

  useWordStyle()
  const isOpen = text?.id === textId
  return (
    <main className="reader" aria-busy={!isOpen}>
      {isOpen ? (
        <>
          <ReaderHeader text={text} speech={speech} />
          <Sheet text={text} />
          <ReaderFooter text={text} />
        </>
      ) : (
        <p className="coming">{t('app.loading')}</p>
      )}
    </main>
  )
}

/** Words come from the core as the reader wants them read and written, so another style asks for them anew. */
function useWordStyle() {
  const { reader, settings } = useServices()
  const style = useStore(settings.store, (state) => [state.spokenYiBu, state.spokenThird, state.script].join())
  const before = useRef(style)
  useEffect(() => {
    if (before.current !== style) void reader.refresh()
    before.current = style
  }, [reader, style])
}
