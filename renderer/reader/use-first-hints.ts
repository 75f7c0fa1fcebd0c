import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { type Hint, hints } from '#contract/settings.ts'
import { useChanges } from '../platform/changes.ts'
import { useSettings } from '../platform/settings-store.ts'
import { useReader } from './reader-store.ts'

/** The hint that a new reader sees next, or null when all were done or dismissed. What is done is gone for good. */
export function useFirstHints(): { readonly next: Hint | null; readonly done: (hint: Hint) => void } {
  const settings = useSettings()
  const reader = useReader()
  const changes = useChanges()
  const hintsDone = useStore(settings.store, (state) => state.hintsDone)
  const pinyin = useStore(settings.store, (state) => state.pinyin)
  const hasCard = useStore(reader.store, (state) => state.card !== null)
  const firstPinyin = useRef(pinyin)

  const done = (hint: Hint) => {
    const before = settings.store.getState().hintsDone
    if (!before.includes(hint)) void settings.change({ hintsDone: [...before, hint] })
  }
  useEffect(() => {
    if (hasCard) done('touch')
    // `done` reads the store anew each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [hasCard])
  useEffect(() => {
    if (pinyin !== firstPinyin.current) done('pinyin')
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pinyin])
  useEffect(
    () => changes.onChanged(({ cards }) => cards.length > 0 && done('save')),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [changes],
  )
  return { next: hints.find((hint) => !hintsDone.includes(hint)) ?? null, done }
}
