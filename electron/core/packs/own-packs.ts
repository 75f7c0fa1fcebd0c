import type { PackKey } from '#contract/ids.ts'
import type { Database } from '../store/database.ts'
import type { Digest } from '../language/text/fingerprint.ts'
import { createRecent } from '../language/recent.ts'
import type { Pack } from './pack.ts'
import { parsePack } from './parse-pack.ts'
import { writePack } from './write-pack.ts'
import type { MutationContext } from '../store/mutate.ts'

interface KeptRow {
  readonly id: PackKey
  readonly digest: string
}

const REMEMBERED_PACKS = 20

/** The packs that a reader added, as they are kept in the data folder. */
export interface OwnPacks {
  all(): readonly { readonly key: PackKey; readonly pack: Pack }[]
  /** The same unread. */
  files(): readonly PackFiles[]
}

/** The two files of a pack, and their digest. */
export interface PackFiles {
  readonly digest: string
  readonly head: string
  readonly units: string
}

export function openOwnPacks(database: Database): OwnPacks {
  const parsed = createRecent<string, Pack | null>(REMEMBERED_PACKS)
  const read = (digest: string): Pack | null => {
    const file = database.one<{ head: string; units: string }>(
      'SELECT head, units FROM pack_files WHERE digest = ?',
      digest,
    )
    return file ? parsePack(file).pack : null
  }
  return {
    files: () =>
      database.all<PackFiles>(
        `SELECT pack_files.digest, head, units FROM packs JOIN pack_files USING (digest) ORDER BY packs.id`,
      ),
    all: () =>
      database.all<KeptRow>('SELECT id, digest FROM packs ORDER BY id').flatMap(({ id, digest }) => {
        const pack = parsed.get(digest, () => read(digest))
        return pack ? [{ key: id, pack }] : []
      }),
  }
}

/**
 * Keeps a pack; an older one of the same name makes room. Its files stand by their digest, outside the undo step, so that
 * undoing and doing again need no copy of them.
 */
export function keepPack({ database, rows, clock, makeId }: MutationContext, pack: Pack, sha256: Digest) {
  const { head, units } = writePack(pack)
  const digest = sha256(`${head}\n${units}`)
  database.run('INSERT OR IGNORE INTO pack_files (digest, head, units) VALUES (?, ?, ?)', digest, head, units)
  const older = database.one<KeptRow>('SELECT id, digest FROM packs WHERE pack_id = ?', pack.head.id)
  if (older?.digest === digest) return
  if (older) rows.remove('packs', older.id)
  rows.insert('packs', { id: makeId<PackKey>(), digest, pack_id: pack.head.id, added_at: clock() })
}
