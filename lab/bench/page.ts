import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinyin } from 'pinyin-pro'
import type { EpochMs } from '../../electron/contract/units.ts'
import { createReaderSentences } from '../../electron/core/corrections/reader-sentences.ts'
import { indexRules } from '../../electron/core/corrections/rules.ts'
import { createIds } from '../../electron/core/store/ids.ts'
import { openEngines } from '../../electron/core/bundled/open-engines.ts'
import { createSentences } from '../../electron/core/language/annotate/sentences.ts'
import { readPairs } from '../../electron/core/texts/pairs.ts'
import { takeEdition } from '../../electron/core/bundled/take-edition.ts'
import { readBuiltContent } from '../../electron/core/bundled/built-content.ts'
import { openLibrary } from '../../electron/core/safety/open-library.ts'
import { median, printTable } from './table.ts'

const contentDir = fileURLToPath(new URL('../../out/content', import.meta.url))
const PAGE = 24
const ROUNDS = 25

/**
 * What a page of pairs costs in the core of a running program, with words, readings, terms and everything else the
 * window gets, beside pinyin-pro reading the same sentences and nothing more. Sentences are forgotten between rounds.
 */
export function measurePage(): Promise<void> {
  const content = readBuiltContent(contentDir)
  const edition = content.editions[0]?.read()
  if (!edition) throw new Error('there is no edition')
  const dataDir = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  const store = openLibrary(dataDir)
  const makeId = createIds({
    clock: () => Date.now() as EpochMs,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
  })
  const library = { database: store.database, makeId }
  const textId = takeEdition(library, { edition, digest: 'bench', isBundled: true })
  const engines = openEngines(join(contentDir, 'language'))
  const noRules = indexRules([])
  const sentences = edition.pairs.flatMap(({ source }) => source)
  const pageCount = Math.ceil(edition.pairs.length / PAGE)
  const rounds = Array.from({ length: ROUNDS }, () => {
    const fresh = createReaderSentences(createSentences(content.terms, engines), () => noRules)
    const pages = timed(() => {
      for (let page = 0; page < pageCount; page += 1)
        readPairs(store.database, fresh, { textId, fromIndex: page * PAGE, count: PAGE })
    })
    const alone = timed(() => {
      for (const sentence of sentences) pinyin(sentence, { type: 'array', toneType: 'num' })
    })
    return { pages: pages / pageCount, alone: alone / pageCount }
  })
  store.close()
  rmSync(dataDir, { recursive: true })
  printTable(`Pages of ${PAGE} pairs of the edition (median of ${ROUNDS} rounds)`, [
    { what: 'the core', 'ms a page': median(rounds.map(({ pages }) => pages)).toFixed(2), ratio: ratioOf(rounds) },
    { what: 'pinyin-pro alone', 'ms a page': median(rounds.map(({ alone }) => alone)).toFixed(2), ratio: '1' },
    { what: 'the first round', 'ms a page': (rounds[0]?.pages ?? 0).toFixed(2), ratio: ratioOf(rounds.slice(0, 1)) },
  ])
  return Promise.resolve()
}

const ratioOf = (rounds: readonly { readonly pages: number; readonly alone: number }[]) =>
  median(rounds.map(({ pages, alone }) => pages / alone)).toFixed(2)

function timed(work: () => void): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
