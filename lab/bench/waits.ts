import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { EpochMs } from '../../electron/contract/units.ts'
import type { UploadId } from '../../electron/contract/imports.ts'
import { openAlignLexicon } from '../../electron/core/alignment/engine/align-lexicon.ts'
import { type Aligner, alignHere } from '../../electron/core/alignment/documents/aligner.ts'
import { type Core, openCore } from '../../electron/core/core.ts'
import { makeLongEdition } from '../../electron/core/bundled/long-edition.ts'
import { readBuiltContent } from '../../electron/core/bundled/built-content.ts'
import { alignInWorker } from '../../electron/host/align-in-worker.ts'
import { median, printTable } from './table.ts'

const contentDir = fileURLToPath(new URL('../../out/content', import.meta.url))
const lexiconPath = join(contentDir, 'language', 'align.bin')
const worker = fileURLToPath(new URL('../../electron/host/align-worker.ts', import.meta.url))
const PAIRS = 10_000
const EVERY_MS = 5

/** How long a page waits while two long texts are being aligned: in the core's own thread, and in another. */
export async function measureWaits(): Promise<void> {
  const here = alignHere(() => openAlignLexicon(readFileSync(lexiconPath), new TextDecoder()))
  const rows = []
  for (const [what, aligner] of [
    ['in the thread of the core', here],
    ['in a thread of its own', alignInWorker(worker, lexiconPath)],
  ] as const) {
    const { waits, seconds, sentences } = await waitsBeside(aligner)
    rows.push({
      what,
      sentences,
      'seconds to align': seconds.toFixed(1),
      'pages asked': waits.length,
      'ms, median': median(waits).toFixed(1),
      'ms, longest': Math.max(...waits).toFixed(0),
    })
  }
  printTable(`Waiting for a page of the edition meanwhile, asked every ${EVERY_MS} ms`, rows)
}

async function waitsBeside(aligner: Aligner) {
  const dataDir = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  const core = openCore({
    dataDir,
    contentDir,
    aligner,
    version: '0',
    clock: () => Date.now() as EpochMs,
    zoneOffsetMinutes: () => 0,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    log: (line) => console.error(line),
  })
  try {
    return await alignBeside(core)
  } finally {
    core.close()
    rmSync(dataDir, { recursive: true })
  }
}

async function alignBeside(core: Core) {
  const [text] = (await core.call('library.list', {})).texts
  const edition = readBuiltContent(contentDir).editions[0]?.read()
  if (!text || !edition) throw new Error('there is no edition')
  const page = { textId: text.id, fromIndex: 0, count: 24 }
  await core.call('library.pairs', page)
  const { pairs } = makeLongEdition(edition, PAIRS, 1)
  const files = [
    await send(core, 'long.zh.txt', pairs.map(({ source }) => source.join('')).join('\n')),
    await send(core, 'long.en.txt', pairs.map(({ target }) => target.join(' ')).join('\n')),
  ]
  const { job, preview } = await core.call('aligning.begin', { files, textId: null })
  const from = performance.now()
  let isRunning = true
  const running = core.call('jobs.run', { job }).finally(() => (isRunning = false))
  const waits: number[] = []
  while (isRunning) {
    const asked = performance.now()
    await pause(EVERY_MS)
    await core.call('library.pairs', page)
    waits.push(performance.now() - asked - EVERY_MS)
  }
  await running
  const sentences = `${preview.source.sentences} + ${preview.target.sentences}`
  return { waits, seconds: (performance.now() - from) / 1000, sentences }
}

async function send(core: Core, name: string, text: string): Promise<UploadId> {
  const bytes = Buffer.from(text, 'utf8')
  const { upload } = await core.call('imports.begin', { name, byteLength: bytes.length })
  const PIECE = 300_000
  for (let at = 0; at < bytes.length; at += PIECE)
    await core.call('imports.append', { upload, base64: bytes.subarray(at, at + PIECE).toString('base64') })
  return upload
}
