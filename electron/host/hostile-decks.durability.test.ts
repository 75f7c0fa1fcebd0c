import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zstdCompressSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { expect, it, onTestFinished } from 'vitest'
import { mutateFile } from '#core/formats/testing/mutate-file.ts'
import { seeded } from '#core/random/seeded.ts'
import { DeckError, type DeckErrorCode, deckErrorCodes } from '#core/study/exchange/deck-error.ts'
import { deck11, deck18, wordsDeck } from '#core/study/exchange/testing/other-decks.ts'
import { readDeckHere } from '#core/study/exchange/read-deck-file.ts'
import { readDeck } from './read-deck.ts'

const script = fileURLToPath(new URL('deck-reader.ts', import.meta.url))
const COPIES = 150
const SEED = 11
const LONGEST_MS = 60_000
const PROCESSES = 10

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'duizhao-hostile-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

const codeOf = async (read: () => Promise<unknown>): Promise<DeckErrorCode | 'read'> => {
  try {
    await read()
    return 'read'
  } catch (error) {
    if (error instanceof DeckError) return error.code
    throw error
  }
}

it.each([
  ['11', deck11],
  ['18', deck18],
])('reads or refuses 150 broken copies of a deck (schema %s), and leaves nothing behind', async (schema, make) => {
  const random = seeded(SEED)
  const good = make(wordsDeck)
  const home = folder()
  const told = new Map<string, number>()
  for (let index = 0; index < COPIES; index++) {
    const path = join(home, `${index}.apkg`)
    writeFileSync(path, mutateFile(good, random))
    // The same reading, in a process of its own for some: starting one takes longer than the reading.
    const began = performance.now()
    const code = await codeOf(async () => (index < PROCESSES ? readDeck(script, path) : readDeckHere(path)))
    expect(['read', ...deckErrorCodes]).toContain(code)
    expect(performance.now() - began).toBeLessThan(LONGEST_MS)
    told.set(code, (told.get(code) ?? 0) + 1)
  }
  console.log(`schema ${schema}, seed ${SEED}`, Object.fromEntries(told))
  expect(readdirSync(home)).toHaveLength(COPIES)
})

it('refuses what unpacks to more than it may, packed by zip or by zstd, in time', async () => {
  const zeros = new Uint8Array(300 * 1024 * 1024)
  const entries = unzipSync(deck18(wordsDeck))
  const bombs = [
    zipSync({ ...entries, 'collection.anki21b': zstdCompressSync(zeros) }),
    zipSync({ ...entries, media: zstdCompressSync(zeros) }),
    zipSync({ 'collection.anki2': zeros }),
  ]
  for (const [index, bytes] of bombs.entries()) {
    const path = join(folder(), `${index}.apkg`)
    writeFileSync(path, bytes)
    expect(await codeOf(() => readDeck(script, path))).toBe('too-large')
  }
})

it('ends a reading that takes too long or too much memory', async () => {
  const path = join(folder(), 'deck.apkg')
  writeFileSync(path, deck11(wordsDeck))
  expect(await codeOf(() => readDeck(script, path, { timeMs: 1, heapMb: 640 }))).toBe('too-slow')
  const notes = Array.from({ length: 3000 }, (_, id) => ({
    id: id + 1,
    guid: `${id}`,
    fields: [`字${id}`, 'x'.repeat(20_000)],
    cards: [{}],
  }))
  writeFileSync(path, deck11({ ...wordsDeck, notes }))
  expect(await codeOf(() => readDeck(script, path, { timeMs: 40_000, heapMb: 24 }))).toBe('too-large')
})
