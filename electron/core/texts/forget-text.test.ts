import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pairsOf, takeFile } from '../testing/own-text.ts'
import { failureOf, onlyText, openTestCore } from '../testing/test-core.ts'
import { verifyLibrary } from '../safety/verify.ts'

const secret = '鲲鹏密语第七号'
const story = Array.from({ length: 400 }, (_, at) => `${secret}${at}，船来了。水很急。`).join('\n')

const filesWith = (dataDir: string, text: string) =>
  readdirSync(dataDir).filter((name) => {
    const path = join(dataDir, name)
    return name.startsWith('duizhao.sqlite') && existsSync(path) && readFileSync(path).includes(Buffer.from(text))
  })

it('leaves no byte of a forgotten text in the file or its log, nor of what was edited, noted and taken back in it', async () => {
  const { core, options } = openTestCore()
  const { textId } = await takeFile(core, story)
  const [first] = await pairsOf(core, textId)
  await core.call('beads.write', {
    textId,
    beadId: first?.id ?? ('' as never),
    english: ['The whispered English 4711.'],
  })
  await core.call('library.keep-place', { textId, pairIndex: 3 })
  await core.call('history.undo', { token: null })
  expect(filesWith(options.dataDir, secret)).not.toEqual([])
  const { changed, cards } = await core.call('library.forget', { textId })
  expect([changed.texts, cards]).toEqual([[textId], 0])
  expect(filesWith(options.dataDir, secret)).toEqual([])
  expect(filesWith(options.dataDir, 'whispered English')).toEqual([])
  expect(await failureOf(core.call('library.open', { textId }))).toBe('text-not-found')
  core.close()
  expect(filesWith(options.dataDir, secret)).toEqual([])
  expect(verifyLibrary(options.dataDir)?.isSound).toBe(true)
})

it('forgets every text that was removed, keeps the others, and refuses what ships', async () => {
  const { core, options } = openTestCore()
  const gone = (await takeFile(core, story)).textId
  const other = (await takeFile(core, '桥头\n\n河水漫过了石桥。')).textId
  expect((await core.call('library.forget', { textId: null })).changed.texts).toEqual([])
  await core.call('library.remove', { textId: gone })
  expect(filesWith(options.dataDir, secret)).not.toEqual([])
  await core.call('library.forget', { textId: null })
  expect(filesWith(options.dataDir, secret)).toEqual([])
  const { texts } = await core.call('library.list', {})
  expect(texts.map(({ id }) => id)).toContain(other)
  const shipped = texts.find(({ isBundled }) => isBundled)
  expect(await failureOf(core.call('library.forget', { textId: shipped?.id ?? null }))).toBe('text-is-bundled')
  await core.call('library.remove', { textId: other })
  await core.call('library.forget', { textId: null })
  expect(await onlyText(core)).toBe(shipped?.id)
})
