import type { mutationErrors } from '#contract/changes.ts'

/** Primary result codes of SQLite, https://sqlite.org/rescode.html */
export const sqliteCode = {
  /** An error of SQL, such as a table that is not there. */
  error: 1,
  permission: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notADatabase: 26,
} as const

/** The primary result code of an error thrown by node:sqlite, or null if it is another error. */
export function sqliteErrorCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  return error.errcode & 0xff
}

/** How a failed statement is said to a window; null for an error that is no trouble with the disk. */
export function diskFailure(error: unknown): (typeof mutationErrors)[number] | 'disk-trouble' | null {
  switch (sqliteErrorCode(error)) {
    case sqliteCode.full:
      return 'disk-full'
    case sqliteCode.readOnly:
      return 'read-only'
    case sqliteCode.busy:
    case sqliteCode.locked:
    case sqliteCode.ioError:
    case sqliteCode.corrupt:
    case sqliteCode.cannotOpen:
    case sqliteCode.notADatabase:
      return 'disk-trouble'
    case null:
    default:
      return null
  }
}
