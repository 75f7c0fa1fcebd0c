import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { editionSentence, hasDisplay } from './launch-mode.ts'
import { findElectron } from './electron-binary.ts'
import { isNodeTooOld, nodeTooOldSentence } from './node-version.ts'
import { browserOpener } from './open-in-browser.ts'

it('finds the binary of Electron by file, and only if it is really there', () => {
  const root = mkdtempSync(join(tmpdir(), 'duizhao-electron-'))
  const folder = join(root, 'node_modules', 'electron')
  mkdirSync(join(folder, 'dist'), { recursive: true })
  expect(findElectron(root, {})).toBeNull()
  writeFileSync(join(folder, 'path.txt'), 'electron')
  expect(findElectron(root, {})).toBeNull()
  writeFileSync(join(folder, 'dist', 'electron'), '')
  expect(findElectron(root, {})).toBe(join(folder, 'dist', 'electron'))
  expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'nowhere') })).toBeNull()
  writeFileSync(join(root, 'electron'), '')
  expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: root })).toBe(join(root, 'electron'))
})

it('says in one line why it is the browser edition', () => {
  for (const why of ['asked', 'no-display', 'no-electron', 'electron-failed'] as const) {
    expect(editionSentence(why, 'en_GB')).toMatch(/^This is the browser edition, because [^\n]+\.$/)
    expect(editionSentence(why, 'zh_CN')).toMatch(/^这是浏览器版，因为[^\n]+。$/)
  }
})

it('opens a browser only where there is a display', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(browserOpener('linux', {})).toBeNull()
  expect(browserOpener('linux', { DISPLAY: ':0' })).toEqual(['xdg-open'])
  expect(browserOpener('darwin', {})).toEqual(['open'])
})

it('knows a Node that is too old', () => {
  expect(['18.20.0', '20.20.2', '22.17.1'].every(isNodeTooOld)).toBe(true)
  expect(['22.18.0', '23.0.0', '24.21.0'].some(isNodeTooOld)).toBe(false)
  expect(nodeTooOldSentence('20.20.2', 'C')).toBe('Duizhao needs Node 22.18.0 or newer; this is 20.20.2.')
})
