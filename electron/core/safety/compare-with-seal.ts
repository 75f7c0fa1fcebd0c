import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DATA_FILE } from '../store/open-store.ts'
import { listBackups } from './backups/backup-folder.ts'
import { backupFolder } from './backups/backup-place.ts'
import { digestOfFile } from './file-digest.ts'
import type { Finding, FindingCode } from './finding.ts'
import { readSeal, type Seal, SEAL_FILE } from './seal.ts'

export interface Comparison {
  readonly seal: Seal | null
  readonly findings: readonly Finding[]
  /** Whether the file was compared, byte for byte, with what was closed. */
  readonly isCompared: boolean
  /** Whether the folder holds a library, or ever held one. */
  readonly isThere: boolean
}

const finding = (code: FindingCode, file = DATA_FILE): Finding => ({ code, file, count: 1 })

/** Compares the file of the library with what was written of it when it was last closed. Writes nothing. */
export function compareWithSeal(dataDir: string): Comparison {
  const path = join(dataDir, DATA_FILE)
  const read = readSeal(dataDir)
  const seal = read === 'damaged' ? null : read
  const byteLength = statSync(path, { throwIfNoEntry: false })?.size ?? null
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
  // Backups of a library that is not there are a trace of it too.
  const isThere = read !== null || byteLength !== null || log > 0 || listBackups(backupFolder(dataDir)).length > 0
  const told = (findings: readonly Finding[], isCompared = false) => ({ seal, findings, isCompared, isThere })
  const damaged = read === 'damaged' ? [finding('seal-damaged', SEAL_FILE)] : []
  if (byteLength === null) return told(!isThere ? [] : [...damaged, finding('gone')])
  if (byteLength === 0) return told([...damaged, finding('empty')])
  if (seal?.state !== 'closed') return told(damaged)
  if (log > 0) return told([finding('log-left', `${DATA_FILE}-wal`)], true)
  if (byteLength < seal.byteLength) return told([finding('cut-short')], true)
  if (byteLength > seal.byteLength) return told([finding('grown')], true)
  return told(digestOfFile(path).sha256 === seal.sha256 ? [] : [finding('changed')], true)
}
