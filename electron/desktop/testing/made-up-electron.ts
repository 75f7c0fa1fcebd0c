import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

// How a fuse wire is found in Electron's binary: https://www.electronjs.org/docs/latest/tutorial/fuses
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const WIRE_VERSION = 1
/** As Electron ships them: run-as-node, node options, inspect and extra file privileges on, all others off. */
const SHIPPED_FUSES = '101100010'

const files = ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'icudtl.dat', 'resources.pak', 'version']

/** A folder that stands for Electron's distribution on Linux: the packager's files, and a binary of nothing but fuses. */
export async function makeUpElectron(folder: string): Promise<void> {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  mkdirSync(join(folder, 'default-app'))
  for (const name of files) writeFileSync(join(folder, name), name)
  writeFileSync(join(folder, 'locales', 'en-US.pak'), 'en-US')
  const wire = Buffer.from([WIRE_VERSION, SHIPPED_FUSES.length, ...Buffer.from(SHIPPED_FUSES)])
  writeFileSync(
    join(folder, 'electron'),
    Buffer.concat([Buffer.alloc(4096, 7), Buffer.from(SENTINEL), wire, Buffer.alloc(4096, 9)]),
  )
  chmodSync(join(folder, 'electron'), 0o755)
  writeFileSync(join(folder, 'default-app', 'main.js'), '')
  await createPackage(join(folder, 'default-app'), join(folder, 'resources', 'default_app.asar'))
}
