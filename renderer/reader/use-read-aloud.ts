import { useCallback } from 'react'
import { type Speech, useSpeech } from '../chinese-text/use-speech.ts'
import { useReader } from './reader-store.ts'

export interface ReadAloud extends Speech {
  /** Reads the current pair, or stops. */
  readonly toggle: () => void
}

/** Reading the Chinese of the open text aloud. */
export function useReadAloud(): ReadAloud {
  const reader = useReader()
  const speech = useSpeech()
  const { isSpeaking, stop, say } = speech
  const toggle = useCallback(() => {
    if (isSpeaking) return stop()
    const pair = reader.pairAt(reader.store.getState().current)
    say(pair?.source.map((sentence) => sentence.text.slice(sentence.prefixUtf16)) ?? [])
  }, [isSpeaking, stop, say, reader])
  return { ...speech, toggle }
}
