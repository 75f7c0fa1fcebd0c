import type { WordStatus } from '#contract/vocabulary.ts'
import { useReader } from './reader-store.ts'
import { useVocabulary } from '../vocabulary/vocabulary-store.ts'
import { useSettings } from '../platform/settings-store.ts'
import { useActions } from '../platform/use-actions.ts'
import { chosenWord, openChosenWord } from './chosen-word.ts'
import { isWord, wordAt } from '../chinese-text/word-places.ts'

/** What can be done by key to the word under the cursor, and to the words in sight. */
export function useVocabularyActions() {
  const reader = useReader()
  const vocabulary = useVocabulary()
  const settings = useSettings()

  function set(status: WordStatus) {
    const at = chosenWord(reader)
    const word = at && wordAt(at.pair, at.place)
    if (word) void vocabulary.set(word.text, status)
  }

  function openTool(tool: 'correct' | 'note') {
    if (reader.store.getState().card) return
    openChosenWord(reader)
    reader.openTool(tool)
  }

  const markRestKnown = () => {
    const pairs = pairsInSight().flatMap((index) => reader.pairAt(index) ?? [])
    const words = pairs.flatMap(({ source }) => source.flatMap((sentence) => sentence.words))
    void vocabulary.markRestKnown(words.filter(isWord).map(({ text }) => text))
  }

  useActions({
    'reader.status-new': () => set('new'),
    'reader.status-learning': () => set('learning'),
    'reader.status-known': () => set('known'),
    'reader.status-ignored': () => set('ignored'),
    'reader.know-rest': markRestKnown,
    'reader.correct': () => openTool('correct'),
    'reader.note': () => openTool('note'),
    'reader.word-status': () =>
      void settings.change({ wordStatus: settings.store.getState().wordStatus === 'on' ? 'off' : 'on' }),
    'reader.known-pinyin': () =>
      void settings.change({ knownPinyin: settings.store.getState().knownPinyin === 'hide' ? 'show' : 'hide' }),
  })
}

/** The pairs that stand in the window, also those half in it. */
function pairsInSight(): readonly number[] {
  const page = document.getElementById('page')?.getBoundingClientRect()
  if (!page) return []
  return [...document.querySelectorAll<HTMLElement>('[data-pair]')]
    .filter((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return bottom > page.top && top < page.bottom
    })
    .map((row) => Number(row.dataset.pair))
}
