import type { SourceSentence } from '#contract/text.ts'
import { type Book, type Made, shown } from './changing-book.ts'
import { present } from '../../testing/present.ts'

/** What of a reader's things is lost, changed, or stands on other letters than it was made on. */
export async function lostOrMoved(book: Book): Promise<readonly string[]> {
  const page = shown(book)
  return [...(await wrongCorrections(book, page)), ...(await wrongCards(book)), ...(await wrongNotes(book))]
}

async function wrongCorrections(book: Book, page: readonly SourceSentence[]): Promise<readonly string[]> {
  const { corrections } = await book.handlers['corrections.list']({ search: '', offset: 0, limit: 500 })
  const wrong: string[] = []
  if (corrections.length !== book.corrections.size) wrong.push(`${corrections.length} of ${book.corrections.size} kept`)
  const covered = new Set<number>()
  // The list has the newest first: what is over an older one is met before it.
  for (const { id, anchor, kind, scope, after, isPlaceGone, pairIndex } of corrections) {
    const made = book.corrections.get(id)
    if (!made) wrong.push(`${kind} ${anchor.quote} is there again`)
    else if (
      made.quote !== anchor.quote ||
      made.kind !== kind ||
      made.scope !== scope ||
      made.after.join() !== after.join()
    )
      wrong.push(`${kind} ${made.quote} was changed`)
    else if (!isPlaceGone) wrong.push(...movedFrom(book, made, pairIndex, anchor.startUtf16))
    if (!made || isPlaceGone || scope !== 'here' || kind !== 'reading') continue
    const now = present(book.sentences[present(pairIndex)])
      .slice(anchor.startUtf16, anchor.endUtf16)
      .map(({ number }) => number)
    const isUncovered = now.every((number) => !covered.has(number))
    for (const number of now) covered.add(number)
    if (
      isUncovered &&
      syllablesOn(present(page[present(pairIndex)]), anchor.startUtf16, after.length).join() !== after.join()
    )
      wrong.push(`${made.quote} is not read ${after.join(' ')}`)
  }
  return wrong
}

function syllablesOn({ words }: SourceSentence, start: number, count: number): readonly string[] {
  return words.flatMap(({ syllables }) => syllables).slice(start, start + count)
}

/**
 * Whether what was made on some letters is now said to stand on others. A letter that was taken out and put back
 * between the very same letters is the same to anyone who has only the texts.
 */
function movedFrom(book: Book, made: Made, pairIndex: number | null, start: number): readonly string[] {
  const letters = pairIndex === null ? [] : (book.sentences[pairIndex] ?? [])
  const now = letters.slice(start, start + made.characters.length)
  if (now.map(({ letter }) => letter).join('') !== made.quote) return [`${made.quote} stands on other characters`]
  const isOwn = now.some(({ number }, index) => number === made.characters[index])
  const around = [letters[start - 1]?.number ?? 0, letters[start + now.length]?.number ?? 0]
  return isOwn || around.join() === made.neighbours.join() ? [] : [`${made.quote} moved to another ${made.quote}`]
}

async function wrongCards(book: Book): Promise<readonly string[]> {
  const { cards } = await book.handlers['cards.list']({ search: '', offset: 0, limit: 500 })
  if (cards.length !== book.cards.size) return [`${cards.length} of ${book.cards.size} cards`]
  return cards.flatMap(({ id, headword, anchor, isPlaceGone, pairIndex }) => {
    const made = book.cards.get(id)
    if (!made || headword !== made.quote) return [`card ${headword} was changed`]
    return isPlaceGone ? [] : movedFrom(book, made, pairIndex, anchor.startUtf16)
  })
}

async function wrongNotes(book: Book): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const [word, text] of book.notes) {
    const { note } = await book.handlers['notes.read']({ word })
    if (note !== text) wrong.push(`the note on ${word} says ${note} and not ${text}`)
  }
  return wrong
}
