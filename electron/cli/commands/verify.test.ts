import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { openLibrary } from '#core/safety/open-library.ts'
import { DATA_FILE } from '#core/store/open-store.ts'
import { createTestTerminal } from '../testing/test-terminal.ts'
import { verify } from './verify.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-verify-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

const terminal = (locale = 'en') => createTestTerminal({ locale })

it('says of a library that it is sound, and of a damaged one what is damaged', async () => {
  const dataDir = join(folder, 'data')
  openLibrary(dataDir).close()
  const { given, out, err } = terminal()
  expect(await verify.run(['--data', dataDir, '--json'], given)).toBe(0)
  expect(JSON.parse(out[0] ?? '')).toEqual({ sound: true, findings: [], notes: [] })
  const path = join(dataDir, DATA_FILE)
  const whole = readFileSync(path)
  writeFileSync(
    path,
    whole.map((byte, at) => (at === 9000 ? byte ^ 4 : byte)),
  )
  expect(await verify.run(['--data', dataDir, '--json'], given)).toBe(1)
  expect(JSON.parse(out[1] ?? '')).toMatchObject({ sound: false, findings: [{ code: 'changed', file: DATA_FILE }] })
  truncateSync(path, 0)
  expect(await verify.run(['--data', dataDir], given)).toBe(1)
  expect([out[2], err]).toEqual([`${DATA_FILE} is empty`, []])
})

it.each([[['--no-such']], [['--data', 'nowhere']], [['--data', '.']], [['--data', 'a-file']]])(
  'says in one sentence why there is nothing to verify: %j',
  async (args) => {
    writeFileSync(join(folder, 'a-file'), '')
    for (const locale of ['en', 'zh_CN.UTF-8']) {
      const { given, out, err } = terminal(locale)
      const placed = args.map((each) => (each.startsWith('--') ? each : join(folder, each)))
      expect(await verify.run(placed, given)).toBe(2)
      expect([out.length, err.length]).toEqual([0, 1])
    }
  },
)
