import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DATA_FILE, LOCK_FILE } from '../store/open-store.ts'
import { sqliteCode, sqliteErrorCode } from '../store/sqlite-errors.ts'
import { isRestoreUnfinished } from './backups/finish-restore.ts'
import { checkDatabase, openForReading } from './check-database.ts'
import { compareWithSeal } from './compare-with-seal.ts'
import type { Finding, NoteCode } from './finding.ts'
import { readSeal } from './seal.ts'

export interface Verification {
  readonly isSound: boolean
  readonly findings: readonly Finding[]
  readonly notes: readonly NoteCode[]
}

// A running program may write between two pieces of our copy; a fault that is there is there each time.
const TRIES = 3

/**
 * Checks a library and writes nothing in its folder, also while it is open elsewhere: against its seal where it was
 * closed, else by what SQLite finds in a copy. Null where the folder never held a library. Test: verify.durability.
 */
export function verifyLibrary(dataDir: string): Verification | null {
  for (let attempt = 1; ; attempt++) {
    const sealBefore = JSON.stringify(readSeal(dataDir))
    const found = verifyOnce(dataDir)
    const isSettled = !found?.notes.includes('in-use') && JSON.stringify(readSeal(dataDir)) === sealBefore
    if (!found || found.isSound || isSettled || attempt === TRIES) return found
  }
}

function verifyOnce(dataDir: string): Verification | null {
  // The next start carries it out; until then there are two files, each whole.
  if (isRestoreUnfinished(dataDir)) return { isSound: true, findings: [], notes: ['restore-unfinished'] }
  const { seal, findings, isCompared, isThere } = compareWithSeal(dataDir)
  if (!isThere) return null
  const path = join(dataDir, DATA_FILE)
  const isReadable = !findings.some(({ code }) => code === 'gone' || code === 'empty')
  const inside = !isReadable ? [] : isCompared ? checkAlone(path, findings) : checkCopy(path)
  const all = [...findings, ...inside]
  return { isSound: all.length === 0, findings: all, notes: isCompared ? [] : notesOf(dataDir, seal !== null) }
}

// What differs from its seal is damaged already; what SQLite makes of it may be nothing at all.
const checkAlone = (path: string, findings: readonly Finding[]): readonly Finding[] =>
  findings.length > 0 ? [] : checkDatabase(path, DATA_FILE, { isAlone: true })

function checkCopy(path: string): readonly Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-verify-'))
  try {
    const copy = join(folder, DATA_FILE)
    copyFileSync(path, copy)
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
    return checkDatabase(copy, DATA_FILE, { isAlone: false })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function notesOf(dataDir: string, isSealed: boolean): readonly NoteCode[] {
  if (isInUse(dataDir)) return ['in-use']
  return isSealed ? ['not-closed'] : ['never-sealed']
}

/** Whether a program has the folder open. Takes no lock that would keep one out. */
export function isInUse(dataDir: string): boolean {
  const path = join(dataDir, LOCK_FILE)
  if (!existsSync(path)) return false
  const lock = openForReading(path, { isAlone: false })
  try {
    lock.prepare('SELECT 1 FROM sqlite_schema').all()
    return false
  } catch (error) {
    const code = sqliteErrorCode(error)
    if (code !== sqliteCode.busy && code !== sqliteCode.locked) throw error
    return true
  } finally {
    lock.close()
  }
}
