import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../store/sha256.ts'
import { DATA_FILE } from '../../store/open-store.ts'
import { type FileDigest, digestOfFile } from '../file-digest.ts'
import { writeSeal } from '../seal.ts'
import { flushFolder } from '../../store/flush-folder.ts'
import { writeFileWhole } from '../write-file.ts'

/** The library to be, whole and checked, under another name. */
export const stagedFile = (dataDir: string): string => join(dataDir, `${DATA_FILE}.restoring`)

const intentFile = (dataDir: string): string => join(dataDir, 'duizhao.restore')

/** Decides that the staged file is the library from now on: what comes after is carried out at the next start if need be. */
export function decideRestore(dataDir: string, digest: FileDigest): void {
  const text = JSON.stringify({ digest, check: sha256(JSON.stringify(digest)) })
  writeFileWhole(intentFile(dataDir), new TextEncoder().encode(`${text}\n`), 0o600)
}

export const isRestoreUnfinished = (dataDir: string): boolean => existsSync(intentFile(dataDir))

/** Carries out a restore that was decided, from wherever it was cut off. The lock is held. Does nothing where none was. */
export function finishRestore(dataDir: string): void {
  if (!isRestoreUnfinished(dataDir)) {
    rmSync(stagedFile(dataDir), { force: true })
    return
  }
  const path = join(dataDir, DATA_FILE)
  const staged = stagedFile(dataDir)
  const digest = readIntent(dataDir)
  if (digest && existsSync(staged) && digestOfFile(staged).sha256 === digest.sha256) {
    // The log of the library that was there belongs to that one.
    for (const end of ['-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
    renameSync(staged, path)
    flushFolder(dataDir)
  }
  // Where neither is what was decided, nothing is touched; what is there speaks for itself.
  if (digest && existsSync(path) && digestOfFile(path).sha256 === digest.sha256)
    writeSeal(dataDir, { state: 'closed', ...digest })
  rmSync(intentFile(dataDir), { force: true })
  flushFolder(dataDir)
}

function readIntent(dataDir: string): FileDigest | null {
  try {
    const { digest, check } = JSON.parse(readFileSync(intentFile(dataDir), 'utf8')) as {
      digest: FileDigest
      check: string
    }
    return check === sha256(JSON.stringify(digest)) ? digest : null
  } catch {
    // Not as it was written: nothing was decided that could be carried out.
    return null
  }
}
