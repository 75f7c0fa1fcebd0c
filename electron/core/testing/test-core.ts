import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { CommandError } from '#contract/errors.ts'
import type { TermId, TextId } from '#contract/ids.ts'
import type { Anchor } from '#contract/text.ts'
import type { EpochMs } from '#contract/units.ts'
import { openAlignLexicon } from '../alignment/engine/align-lexicon.ts'
import { alignHere } from '../alignment/documents/aligner.ts'
import { type Core, type CoreOptions, openCore } from '../core.ts'
import { once } from '../language/once.ts'
import { seeded } from '../random/seeded.ts'
import { readContentSource } from '../bundled/read-source.ts'
import { writeBuiltContent } from '../bundled/write-built.ts'

/** The language files as `electron/cli/build/build-language.ts` builds them. */
export const builtLanguage = fileURLToPath(new URL('../../../out/content/language', import.meta.url))

/** Aligns in this thread, with the lexicon as it is built. */
export const builtAligner = alignHere(
  once(() => openAlignLexicon(readFileSync(join(builtLanguage, 'align.bin')), new TextDecoder())),
)

// 2026-11-23, 20:00 in Shanghai.
export const evening = Date.UTC(2026, 10, 23, 12) as EpochMs

export interface TestCore {
  readonly core: Core
  readonly options: CoreOptions
  /** Every line the core wrote to its log. */
  readonly logged: readonly string[]
  /** Sets the core's clock forward (or back) and gives its time. */
  readonly wait: (ms: number) => EpochMs
  /** Closes the core and opens another on the same folder. */
  readonly reopen: () => Core
}

/** A new folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Builds the fixture content (or another folder of sources) into a new folder. */
export function builtContent(sourceDir = fileURLToPath(new URL('content', import.meta.url))): string {
  const outDir = join(temporaryFolder(), 'content')
  const source = readContentSource(sourceDir)
  if (source.mistakes.length > 0) throw new Error(JSON.stringify(source.mistakes))
  writeBuiltContent(source, outDir)
  // Built once by `npm run unit`: the real dictionary, words and readings, not a copy made for tests.
  symlinkSync(builtLanguage, join(outDir, 'language'))
  return outDir
}

/** A real core on a real folder, with a clock that stands still until told, and repeatable randomness. */
export function openTestCore(given: Partial<CoreOptions> = {}): TestCore {
  let now = evening
  const random = seeded(1)
  const logged: string[] = []
  const options: CoreOptions = {
    dataDir: temporaryFolder(),
    contentDir: given.contentDir ?? builtContent(),
    version: '1.2.3',
    clock: () => now,
    zoneOffsetMinutes: () => 480,
    randomBytes: random.bytes,
    aligner: builtAligner,
    log: (line) => logged.push(line),
    ...given,
  }
  let core = openCore(options)
  onTestFinished(() => core.close())
  return {
    get core() {
      return core
    },
    options,
    logged,
    wait: (ms) => (now = (now + ms) as EpochMs),
    reopen: () => {
      core.close()
      core = openCore(options)
      return core
    },
  }
}

/** The id of the only text there is. */
export async function onlyText(core: Core): Promise<TextId> {
  const { texts } = await core.call('library.list', {})
  const [text] = texts
  if (!text || texts.length > 1) throw new Error(`${texts.length} texts instead of one`)
  return text.id
}

/** The anchor of the first place of some Chinese words in the first text. */
export async function anchorOf(core: Core, quote: string): Promise<Anchor> {
  const textId = await onlyText(core)
  const { pairs } = await core.call('library.pairs', { textId, fromIndex: 0, count: 200 })
  for (const { segmentId, text } of pairs.flatMap(({ source }) => source)) {
    const startUtf16 = text.indexOf(quote)
    if (startUtf16 >= 0) return { textId, segmentId, startUtf16, endUtf16: startUtf16 + quote.length, quote }
  }
  throw new Error(`${quote} is not in the text`)
}

/** Saves a card of some words, as a term if an id is given. */
export async function saveCard(core: Core, quote: string, termId: string | null = null) {
  return core.call('cards.save', { anchor: await anchorOf(core, quote), termId: termId as TermId | null })
}

/** The code a call failed with. */
export async function failureOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'no failure',
    (error: CommandError) => error.code,
  )
}
