import { expect, it } from 'vitest'
import type { TextId } from '#contract/ids.ts'
import { openDatabase } from '../../store/database.ts'
import { DATA_FILE } from '../../store/open-store.ts'
import { takeFile } from '../own-text.ts'
import { openTestCore } from '../test-core.ts'
import { timesOf } from './run-length.ts'

const CHAPTERS = timesOf(1360, 140)
const MIB = timesOf(10, 1)

const chapter = (number: number) =>
  [
    `第${number + 1}章　渡口`,
    '',
    ...Array.from({ length: 190 }, (_, line) => `　　船开了${number * 190 + line}里。“水声很大，”他说，“没有人睡。”`),
  ].join('\n')
const novel = Array.from({ length: CHAPTERS }, (_, number) => chapter(number)).join('\n\n')
const bare = (text: string) => text.replaceAll(/\s+/g, '')

it.each([
  ['a novel of 20 MB (2 MB in short)', novel, 2_000_000 * MIB],
  [
    'one line of 10 MB (1 in short) with a full stop at every seventh sign',
    '河水漫过石桥。'.repeat(48_000 * MIB),
    1_000_000 * MIB,
  ],
  ['one line of 10 MB (1 in short) without any full stop', '河水漫过了石桥，'.repeat(42_000 * MIB), 1_000_000 * MIB],
  ['one line of 10 MB (1 in short) in one Latin word', 'a'.repeat(1_000_000 * MIB), 1_000_000 * MIB],
])('opens %s, and every character of it is there', async (_, text, atLeast) => {
  expect(Buffer.byteLength(text)).toBeGreaterThanOrEqual(atLeast)
  const { core, options } = openTestCore()
  const { textId } = await takeFile(core, text)
  const { text: opened } = await core.call('library.open', { textId })
  const last = await core.call('library.pairs', { textId, fromIndex: opened.pairCount - 1, count: 1 })
  expect(last.pairs).toHaveLength(1)
  core.close()
  expect(storedText(`${options.dataDir}/${DATA_FILE}`, textId)).toBe(bare(text))
})

function storedText(path: string, textId: TextId): string {
  const database = openDatabase(path, { waitMs: 0 })
  try {
    // A text in one language stands on the side of its language.
    const sql = 'SELECT content FROM segments WHERE text_id = ? ORDER BY position'
    return bare(
      database
        .all<{ content: string }>(sql, textId)
        .map(({ content }) => content)
        .join(''),
    )
  } finally {
    database.close()
  }
}
