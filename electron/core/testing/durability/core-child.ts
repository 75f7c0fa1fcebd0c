import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Channel } from '#contract/channel.ts'
import type { EpochMs } from '#contract/units.ts'
import { type Core, openCore } from '../../core.ts'
import { openAlignLexicon } from '../../alignment/engine/align-lexicon.ts'
import { alignHere } from '../../alignment/documents/aligner.ts'
import { StartError } from '../../store/start-error.ts'

const [dataDir = '', contentDir = '', startMs = '0'] = process.argv.slice(2)

/**
 * The real core in a process of its own, to be killed. It opens at the first line it gets and says `ready` or
 * `refused CODE`; then every line is a channel's number, a tab and a message, both ways.
 */
function open(): Core | null {
  try {
    const core = openCore({
      dataDir,
      contentDir,
      version: '0',
      clock: () => (Number(startMs) + Math.floor(performance.now())) as EpochMs,
      zoneOffsetMinutes: () => 480,
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
      aligner: alignHere(() =>
        openAlignLexicon(readFileSync(join(contentDir, 'language', 'align.bin')), new TextDecoder()),
      ),
      log: (line) => process.stderr.write(`${line}\n`),
    })
    process.stdout.write('ready\n')
    return core
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    process.stdout.write(`refused ${error.code}\n`)
    return null
  }
}

function channelTo(core: Core, number: string): (message: string) => void {
  let hear: (message: string) => void = () => undefined
  const channel: Channel = {
    post: (message) => process.stdout.write(`${number}\t${message}\n`),
    listen: (onMessage) => (hear = onMessage),
  }
  core.connect(channel)
  return (message) => hear(message)
}

process.stdout.write('loaded\n')
let core: Core | null = null
const channels = new Map<string, (message: string) => void>()
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line === 'open') {
    core = open()
    if (!core) break
    continue
  }
  const [number = '', message = ''] = line.split('\t')
  const say = channels.get(number) ?? (core && channelTo(core, number))
  if (say) channels.set(number, say)
  say?.(message)
}
core?.close()
