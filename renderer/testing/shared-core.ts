import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import type { EpochMs } from '#contract/units.ts'
import { readContentSource } from '#core/bundled/read-source.ts'
import { writeBuiltContent } from '#core/bundled/write-built.ts'
import { type Core, type CoreOptions, openCore } from '#core/core.ts'
import { seeded } from '#core/random/seeded.ts'
import { builtAligner, builtLanguage } from '#core/testing/test-core.ts'

const fixture = fileURLToPath(new URL('../../electron/core/testing/content', import.meta.url))
const notice = { name: 'A dictionary', licence: 'CC BY-SA 4.0', text: 'Share alike.' }

export interface SharedCore {
  readonly current: Core
  /** Of the data and the content; goes after the tests. */
  readonly folder: string
}

/** A real core on a new folder for all tests of a file: opening one for each test would take most of the time. */
export function openSharedCore(given: Pick<Partial<CoreOptions>, 'aligner'> = {}): SharedCore {
  let folder = ''
  let core: Core | null = null
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duizhao-window-'))
    const contentDir = join(folder, 'content')
    writeBuiltContent({ ...readContentSource(fixture), notices: [notice] }, contentDir)
    symlinkSync(builtLanguage, join(contentDir, 'language'))
    core = openCore({
      dataDir: join(folder, 'data'),
      contentDir,
      version: '1.2.3',
      clock: () => Date.now() as EpochMs,
      zoneOffsetMinutes: () => 480,
      randomBytes: seeded(1).bytes,
      aligner: builtAligner,
      log: () => undefined,
      ...given,
    })
  })
  afterAll(() => {
    core?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    get folder() {
      return folder
    },
    get current() {
      if (!core) throw new Error('The core is opened before the first test')
      return core
    },
  }
}
