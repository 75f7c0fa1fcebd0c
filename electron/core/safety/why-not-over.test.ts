import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/test-core.ts'
import { backUpNow } from './backups/back-up-now.ts'
import { openLibrary } from './open-library.ts'
import { whyNotOver } from './why-not-over.ts'

it('writes over nothing of a library, whatever name it goes by, and over no folder and no device', () => {
  const folder = temporaryFolder()
  const dataDir = join(folder, 'data')
  const { database, close } = openLibrary(dataDir)
  const { id } = backUpNow(database, dataDir, 'asked')
  close()
  const inFolder = (...names: readonly string[]) => join(folder, ...names)
  linkSync(inFolder('data', 'duizhao.sqlite'), inFolder('linked.html'))
  symlinkSync(inFolder('data', 'duizhao.seal'), inFolder('pointed.html'))
  symlinkSync(dataDir, inFolder('way'))
  mkdirSync(inFolder('sub'))
  writeFileSync(inFolder('old.html'), 'an export of before')
  const found = (...names: readonly string[]) => whyNotOver(inFolder(...names))
  expect(found('old.html')).toBeNull()
  expect(found('new.html')).toBeNull()
  expect(found('data', 'talk.html')).toBeNull()
  expect(found('nowhere', 'new.html')).toBeNull()
  for (const own of ['duizhao.sqlite', 'duizhao.sqlite-wal', 'duizhao.seal', 'duizhao.lock', 'duizhao.of-the-future'])
    expect([own, found('data', own), found('way', own)]).toEqual([own, 'the-library', 'the-library'])
  expect(found('data', 'backups', `${id}.sqlite`)).toBe('the-library')
  expect(found('data', 'backups', 'new.html')).toBe('the-library')
  expect([found('linked.html'), found('pointed.html')]).toEqual(['the-library', 'the-library'])
  expect([found('sub'), found('data', 'backups'), found('way')]).toEqual(['a-folder', 'a-folder', 'a-folder'])
  expect(whyNotOver('/dev/null')).toBe('no-file')
})
