import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { openLibrary } from '#core/safety/open-library.ts'
import { createTestTerminal } from '../testing/test-terminal.ts'
import { archive } from './archive.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-archive-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

async function run(args: readonly string[], locale = 'en') {
  const { given, out, err } = createTestTerminal({ locale })
  return { code: await archive.run(args, given), out, err }
}

it('archives a library, makes one of the archive, and says of a damaged archive what is damaged', async () => {
  const [data, out, made] = ['data', 'out', 'made'].map((name) => join(folder, name)) as [string, string, string]
  const library = openLibrary(data)
  library.database.run(`INSERT INTO settings (key, value) VALUES ('theme', '"ink"')`)
  library.close()
  expect(await run(['--data', data, '--out', out])).toMatchObject({ code: 0, err: [] })
  expect(readFileSync(join(out, 'tables', 'settings.jsonl'), 'utf8')).toBe('{"key":"theme","value":"\\"ink\\""}\n')
  expect(await run(['--read', out, '--data', made, '--json'])).toMatchObject({ code: 0, err: [] })
  const { database, close } = openLibrary(made)
  expect(database.all('SELECT * FROM settings')).toEqual([{ key: 'theme', value: '"ink"' }])
  close()
  writeFileSync(join(out, 'tables', 'settings.jsonl'), '{"key":"theme","value":"\\"inc\\""}\n')
  const again = await run(['--read', out, '--data', join(folder, 'other')])
  expect(again).toMatchObject({ code: 1, out: [], err: [expect.stringContaining('tables/settings.jsonl')] })
  expect(existsSync(join(folder, 'other'))).toBe(false)
})

it.each([
  [[]],
  [['--no-such']],
  [['--out', 'new', '--read', 'new', '--data', 'data']],
  [['--read', 'data']],
  [['--read', 'data', '--data', 'made']],
  [['--read', 'nowhere', '--data', 'made']],
  [['--out', 'new', '--data', 'nowhere']],
  [['--out', 'data', '--data', 'data']],
  [['--out', 'a-file', '--data', 'data']],
])('says in one sentence what is wrong with archive %j, and makes nothing', async (args) => {
  openLibrary(join(folder, 'data')).close()
  writeFileSync(join(folder, 'a-file'), '')
  const placed = args.map((each) => (each.startsWith('--') ? each : join(folder, each)))
  for (const locale of ['en', 'zh-CN']) {
    expect(await run(placed, locale)).toMatchObject({
      code: 2,
      out: [],
      err: [expect.any(String)],
    })
  }
  expect(['new', 'made', 'nowhere'].filter((name) => existsSync(join(folder, name)))).toEqual([])
})
