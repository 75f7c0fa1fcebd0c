import type { Settings } from '#contract/settings.ts'
import type { Word } from '#contract/text.ts'
import { useReader } from './reader-store.ts'
import { useMessages } from '../platform/messages-store.ts'
import { useSettings } from '../platform/settings-store.ts'
import { useActions } from '../platform/use-actions.ts'
import { useVocabularyActions } from './use-vocabulary-actions.ts'
import { anchorOf } from './anchor-of.ts'
import { chosenWord, isTerm, openChosenWord } from './chosen-word.ts'
import { useSaveCard } from './use-save-card.ts'
import { rowOf } from './word-elements.ts'
import { copyWithReadings } from './copy.ts'
import type { ReadAloud } from './use-read-aloud.ts'
import { wordAt, type WordPlace } from '../chinese-text/word-places.ts'
import { stepWord } from './word-cursor.ts'

const SEARCHED_PAIRS = 200

/** What can be done by key while reading. */
export function useReaderActions(readAloud: ReadAloud) {
  useMovement()
  useWordActions(readAloud)
  useLookActions()
  useVocabularyActions()
}

function useMovement() {
  const reader = useReader()
  const now = () => reader.store.getState()

  /** Moves the word cursor, over the end of the pair into the next where there is one. */
  async function step(direction: 1 | -1, isWanted?: (word: Word) => boolean) {
    const { current, cursor, text } = now()
    let from: WordPlace | null = cursor
    for (let index = current; text && index >= 0 && index < text.pairCount; index += direction) {
      if (Math.abs(index - current) > SEARCHED_PAIRS) return
      await reader.ensure(index, index)
      const pair = reader.pairAt(index)
      const found = pair && stepWord(pair, from, direction, isWanted)
      if (found) return reader.moveTo(index, found)
      from = null
    }
  }

  useActions({
    'reader.next-pair': () => reader.moveTo(now().current + 1),
    'reader.previous-pair': () => reader.moveTo(now().current - 1),
    'reader.first-pair': () => reader.moveTo(0),
    'reader.last-pair': () => reader.moveTo(Number.MAX_SAFE_INTEGER),
    'reader.next-word': () => void step(1),
    'reader.previous-word': () => void step(-1),
    'reader.next-term': () => void step(1, isTerm),
    'reader.previous-term': () => void step(-1, isTerm),
  })
}

function useWordActions(readAloud: ReadAloud) {
  const reader = useReader()
  const messages = useMessages()
  const saveCard = useSaveCard()

  function save() {
    const { text } = reader.store.getState()
    const at = chosenWord(reader)
    const anchor = text && at && anchorOf(text, at.pair, at.place)
    if (!anchor || !at) return
    void saveCard(anchor, wordAt(at.pair, at.place)?.termId ?? null)
  }

  function play() {
    if (readAloud.voice) readAloud.toggle()
    else messages.show({ wordKey: 'reader.noVoiceHelp' })
  }

  function copy() {
    if (copyWithReadings(rowOf(reader.store.getState().current))) messages.show({ wordKey: 'reader.copied' })
  }

  useActions({
    'reader.copy-readings': copy,
    'reader.open-word': () => openChosenWord(reader),
    'reader.save-card': save,
    'reader.play': play,
    'reader.notes': () => reader.showNotes(reader.store.getState().current),
    'reader.reveal': () => reader.reveal(reader.store.getState().current),
    'reader.reveal-all': reader.revealAll,
  })
}

/** The option after the present one, round again at the end. */
function following<Value>(options: readonly Value[], present: Value): Value {
  return options[(options.indexOf(present) + 1) % options.length] ?? present
}

function useLookActions() {
  const settings = useSettings()
  const now = () => settings.store.getState()
  const change = (patch: Partial<Settings>) => void settings.change(patch)
  const resize = (by: number) => change({ textSizePx: Math.min(40, Math.max(14, now().textSizePx + by)) })
  const widen = (by: number) => change({ lineWidthHan: Math.min(48, Math.max(14, now().lineWidthHan + by)) })

  useActions({
    'reader.script': () => change({ script: following(['original', 'simplified', 'traditional'], now().script) }),
    'reader.layout': () => change({ layout: following(['side', 'stacked', 'chinese-first'], now().layout) }),
    'reader.pinyin': () => change({ pinyin: following(['off', 'hover', 'terms', 'all'], now().pinyin) }),
    'reader.notation': () => change({ notation: following(['marks', 'numbers', 'zhuyin'], now().notation) }),
    'reader.tone-colours': () =>
      change({ toneColours: following(['off', 'pleco', 'hanping', 'zhongwen'], now().toneColours) }),
    'reader.larger': () => resize(1),
    'reader.smaller': () => resize(-1),
    'reader.wider': () => widen(2),
    'reader.narrower': () => widen(-2),
  })
}
