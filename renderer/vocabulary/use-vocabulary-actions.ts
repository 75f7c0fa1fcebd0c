import type { WordStatus } from '#contract/vocabulary.ts'
import { useServices } from '../app/services.ts'
import { useActions } from '../app/use-actions.ts'
import { chosenWord, openChosenWord } from '../reader/chosen-word.ts'
import { isWord, wordAt } from '../reader/word-cursor.ts'

/** What can be done by key to the word under the cursor, and to the words in sight. */
export function useVocabularyActions() {
  const { reader, vocabulary, settings } = useServices()

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

  const knowRest = () => {
    const pairs = pairsInSight().flatMap((index) => reader.pairAt(index) ?? [])
    const words = pairs.flatMap(({ source }) => source.flatMap((sentence) => sentence.words))
    void vocabulary.knowRest(words.filter(isWord).map(({ text }) => text))
  }

  useActions({
    'reader.status-new': () => set('new'),
    'reader.status-learning': () => set('learning'),
    'reader.status-known': () => set('known'),
    'reader.status-ignored': () => set('ignored'),
    'reader.know-rest': knowRest,
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
