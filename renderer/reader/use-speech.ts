import { useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../app/services.ts'

export interface Speech {
  /** Null where the system has no Chinese voice of its own. */
  readonly voice: SpeechSynthesisVoice | null
  readonly isSpeaking: boolean
  /** Says `lines` one after the other; each is an utterance of its own, because long ones stall. */
  readonly say: (lines: readonly string[]) => void
  readonly stop: () => void
  /** Reads the current pair, or stops. */
  readonly toggle: () => void
}

/** The first Chinese voice that works without a network. Cantonese (zh-HK, yue) is another language. */
export function findVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const local = voices.filter((voice) => voice.localService)
  const isMandarin = (voice: SpeechSynthesisVoice) => /^(?:zh(?![-_]hk)|cmn)/i.test(voice.lang)
  return local.find((voice) => /^zh[-_](?:cn|hans)/i.test(voice.lang)) ?? local.find(isMandarin) ?? null
}

/** Reading aloud with the system's own voice. */
export function useSpeech(): Speech {
  const { reader, settings } = useServices()
  const speechRatePercent = useStore(settings.store, (state) => state.speechRatePercent)
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null)
  const [isSpeaking, setSpeaking] = useState(false)
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined

  useEffect(() => {
    if (!synthesis) return
    // The list may come late, and twice.
    const look = () => setVoice(findVoice(synthesis.getVoices()))
    look()
    synthesis.addEventListener('voiceschanged', look)
    return () => {
      synthesis.removeEventListener('voiceschanged', look)
      synthesis.cancel()
    }
  }, [synthesis])

  const stop = useCallback(() => {
    synthesis?.cancel()
    setSpeaking(false)
  }, [synthesis])

  const say = useCallback(
    (lines: readonly string[]) => {
      if (!synthesis || !voice) return
      synthesis.cancel()
      lines.forEach((line, index) => {
        const utterance = new SpeechSynthesisUtterance(line)
        utterance.voice = voice
        utterance.lang = voice.lang
        utterance.rate = speechRatePercent / 100
        if (index === lines.length - 1) utterance.addEventListener('end', () => setSpeaking(false))
        synthesis.speak(utterance)
      })
      setSpeaking(lines.length > 0)
    },
    [synthesis, voice, speechRatePercent],
  )

  const toggle = useCallback(() => {
    if (isSpeaking) return stop()
    const pair = reader.pairAt(reader.store.getState().current)
    say(pair?.source.map((sentence) => sentence.text.slice(sentence.prefixUtf16)) ?? [])
  }, [isSpeaking, stop, say, reader])

  return useMemo(() => ({ voice, isSpeaking, say, stop, toggle }), [voice, isSpeaking, say, stop, toggle])
}
