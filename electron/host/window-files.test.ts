import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readWindowFiles } from './window-files.ts'

function builtFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-window-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), 'page')
  writeFileSync(join(folder, 'assets', 'a-1x.js'), 'script')
  writeFileSync(join(folder, 'assets', 'a-1x.js.map'), 'map')
  writeFileSync(join(folder, 'outside.txt'), 'seen')
  symlinkSync(join(folder, 'outside.txt'), join(folder, 'assets', 'link.txt'))
  return folder
}

it('gives the page and its files, each with its type', async () => {
  const files = readWindowFiles(builtFolder())
  expect(await files('/')).toMatchObject({ type: 'text/html; charset=utf-8', cacheControl: 'no-store' })
  const script = await files('/assets/a-1x.js')
  expect(script).toMatchObject({ type: 'text/javascript; charset=utf-8' })
  expect(script?.cacheControl).toContain('immutable')
})

it('leaves out files of unknown kinds and whatever a link leads to', async () => {
  const files = readWindowFiles(builtFolder())
  for (const target of ['/assets/a-1x.js.map', '/assets/link.txt', '/nothing.js', '/assets', '', '/../x', '/__proto__'])
    expect([target, await files(target)]).toEqual([target, null])
})

it('goes on giving what it read when the folder is built again', async () => {
  const folder = builtFolder()
  const files = readWindowFiles(folder)
  writeFileSync(join(folder, 'index.html'), 'newer page')
  expect(new TextDecoder().decode((await files('/'))?.bytes)).toBe('page')
})
