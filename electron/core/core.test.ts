import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCore } from './core.ts'
import { StartError } from './store/start-error.ts'
import { builtContent, openTestCore, temporaryFolder } from './testing/test-core.ts'

function codeOf(open: () => unknown): string {
  try {
    open()
    return 'opened'
  } catch (error) {
    if (error instanceof StartError) return error.code
    throw error
  }
}

it('says its version and whose work it is made of', async () => {
  const { core } = openTestCore()
  expect(await core.call('app.about', {})).toEqual({ version: '1.2.3', notices: [] })
})

it('does not start without its content', () => {
  const { options } = openTestCore()
  const dataDir = temporaryFolder()
  expect(codeOf(() => openCore({ ...options, dataDir, contentDir: temporaryFolder() }))).toBe('content-missing')
  const contentDir = builtContent()
  writeFileSync(join(contentDir, 'glossary.json'), '{ broken')
  expect(codeOf(() => openCore({ ...options, dataDir, contentDir }))).toBe('content-missing')
})

it('leaves the folder to others when it could not start', () => {
  const { options } = openTestCore()
  const dataDir = temporaryFolder()
  const contentDir = builtContent()
  rmSync(join(contentDir, 'editions', 'small.json'))
  writeFileSync(join(contentDir, 'editions', 'small.json'), '{"not": "an edition"}')
  expect(codeOf(() => openCore({ ...options, dataDir, contentDir }))).toBe('content-missing')
  openCore({ ...options, dataDir }).close()
})

it('refuses a second start on the same folder', () => {
  const { options } = openTestCore()
  expect(codeOf(() => openCore(options))).toBe('folder-in-use')
})
