import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useSettings } from '../platform/settings-store.ts'

export interface Speech {
  /** Null where the system has no Chinese voice of its own. */
  readonly voice: SpeechSynthesisVoice | null
  readonly isSpeaking: boolean
  /** Says `lines` one after the other; each is an utterance of its own, because long ones stall. */
  readonly say: (lines: readonly string[]) => void
  readonly stop: () => void
}

/** The first Chinese voice that works without a network. Cantonese (zh-HK, yue) is another language. */
function findVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const local = voices.filter((voice) => voice.localService)
  const isMandarin = (voice: SpeechSynthesisVoice) => /^(?:zh(?![-_]hk)|cmn)/i.test(voice.lang)
  return local.find((voice) => /^zh[-_](?:cn|hans)/i.test(voice.lang)) ?? local.find(isMandarin) ?? null
}

/** Reading aloud with the system's own voice. */
export function useSpeech(): Speech {
  const speechRatePercent = useStore(useSettings().store, (state) => state.speechRatePercent)
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined
  const voice = useVoice(synthesis)
  const [isSpeaking, setSpeaking] = useState(false)

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

  return { voice, isSpeaking, say, stop }
}

function useVoice(synthesis: SpeechSynthesis | undefined): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null)
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
  return voice
}
