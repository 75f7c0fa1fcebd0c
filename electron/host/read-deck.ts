import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeckError, type DeckErrorCode } from '#core/study/exchange/deck-error.ts'
import type { ComingDeck } from '#core/study/exchange/travelling-card.ts'

/** What the reading process says. */
export type DeckAnswer = { readonly deck: ComingDeck } | { readonly code: DeckErrorCode }

export interface DeckLimits {
  readonly timeMs: number
  /** Of JavaScript alone; what SQLite takes and the file itself are limited where they are read. */
  readonly heapMb: number
}

// Of the minute and the gigabyte that a deck may take, the rest is for storing it.
const limits: DeckLimits = { timeMs: 40_000, heapMb: 640 }

/**
 * Reads a deck in a process of its own, which is ended when it takes too long: a thread could not be ended inside a query.
 * `script` is the built `deck-reader.ts`. Rejects with a `DeckError`; whatever happens, nothing is left behind.
 */
export async function readDeck(
  script: string,
  path: string,
  { timeMs, heapMb }: DeckLimits = limits,
): Promise<ComingDeck> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-deck-'))
  try {
    const answer = await new Promise<DeckAnswer>((resolve) => {
      const child = fork(script, [path, folder], {
        execArgv: [`--max-old-space-size=${heapMb}`],
        serialization: 'advanced',
        // What a reader that ran out of memory says is of no use to a person.
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      let isLate = false
      const timer = setTimeout(() => {
        isLate = true
        child.kill('SIGKILL')
      }, timeMs)
      child.on('message', (said) => resolve(said as DeckAnswer))
      child.on('error', () => resolve({ code: 'broken' }))
      // After an answer this changes nothing.
      child.on('exit', (code, signal) => {
        clearTimeout(timer)
        resolve({ code: isLate ? 'too-slow' : isOutOfMemory(code, signal) ? 'too-large' : 'broken' })
      })
    })
    if ('code' in answer) throw new DeckError(answer.code)
    return answer.deck
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// Node aborts there: 134 is what a shell calls it.
const isOutOfMemory = (code: number | null, signal: NodeJS.Signals | null) => signal === 'SIGABRT' || code === 134
