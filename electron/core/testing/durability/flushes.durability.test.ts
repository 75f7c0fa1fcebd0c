import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createClient } from '#contract/client.ts'
import { DATA_FILE } from '../../store/open-store.ts'
import { builtContent, evening, openTestCore, saveCard, temporaryFolder } from '../test-core.ts'
import { startChild } from './child.ts'
import { timesOf } from './run-length.ts'

const REVIEWS = timesOf(100, 30)

// Killing a process cannot show a missing flush: what the system holds in memory outlives it. Counting flushes can.
const hasStrace = spawnSync('strace', ['-V']).status === 0
if (!hasStrace) {
  const sentence = 'strace is missing: nobody counted whether replies wait for the disk. apt-get install strace'
  if (process.env['CI']) throw new Error(sentence)
  console.warn(`SKIPPED: ${sentence}`)
}

async function reviewUnderStrace(): Promise<string> {
  const folders = { dataDir: temporaryFolder(), contentDir: builtContent() }
  const { core } = openTestCore(folders)
  const { card } = await saveCard(core, '感受野')
  core.close()
  const trace = join(temporaryFolder(), 'trace')
  const strace = ['strace', '-f', '-y', '-s', '64', '-e', 'trace=read,fdatasync,fsync,write', '-o', trace]
  const child = await startChild(folders, evening, strace)
  expect(await child.open()).toBe('ready')
  const client = createClient(child.channel(1))
  for (let count = 0; count < REVIEWS; count++)
    await client.call('study.grade', { cardId: card.id, grade: 'again', answeredInMs: 1 })
  await child.end()
  return readFileSync(trace, 'utf8')
}

/** For each reply to a review, how often the database was flushed since the request was read. */
function flushesBeforeReplies(trace: string): readonly number[] {
  const replies: number[] = []
  let flushes = 0
  for (const line of trace.split('\n')) {
    if (/ read\(0[<,].*study\.grade/.test(line)) flushes = 0
    else if (/ f(?:data)?sync\(\d+</.test(line) && line.includes(DATA_FILE)) flushes++
    else if (/ write\(1[<,].*nextDueAt/.test(line)) replies.push(flushes)
  }
  return replies
}

it.runIf(hasStrace)('flushes the database between each review and its reply', async () => {
  const flushes = flushesBeforeReplies(await reviewUnderStrace())
  console.info(`${flushes.filter((count) => count >= 1).length} of ${REVIEWS} replies came after a flush`)
  expect(flushes).toHaveLength(REVIEWS)
  expect(flushes.filter((count) => count < 1)).toEqual([])
})
