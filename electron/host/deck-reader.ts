import { DeckError } from '#core/study/exchange/deck-error.ts'
import { readDeckFile } from '#core/study/exchange/read-deck-file.ts'
import type { DeckAnswer } from './read-deck.ts'

/** A process that reads one deck of whoever made it, answers, and ends: it can be ended by force at any moment. */
function answer(path: string, folder: string): DeckAnswer {
  try {
    return { deck: readDeckFile(path, folder) }
  } catch (error) {
    if (error instanceof DeckError) return { code: error.code }
    throw error
  }
}

const [, , path = '', folder = ''] = process.argv
process.send?.(answer(path, folder), () => process.disconnect())
