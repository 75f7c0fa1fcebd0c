import { expect, it } from 'vitest'
import type { JobId } from '#contract/jobs.ts'
import type { TextId, UndoToken } from '#contract/ids.ts'
import type { UploadId } from '#contract/imports.ts'
import type { Core } from '../../core.ts'
import { failureOf, openTestCore } from '../../testing/test-core.ts'

const chinese = [
  '渡口的早晨',
  '记者：你在这条河上划船多少年了？',
  '船夫：四十年了。我父亲也是船夫，我从小就跟着他。',
  '记者：河水变了吗？',
  '船夫：河水没有变，变的是桥。2019年修了一座新桥，坐船的人就少了。',
].join('\n')
const english = [
  'Morning at the ferry',
  'Reporter: How many years have you rowed a boat on this river?',
  'Boatman: Forty years. My father was a boatman too, and I followed him from childhood.',
  'Reporter: Has the river changed?',
  'Boatman: The river has not changed; the bridge has. In 2019 a new bridge was built, and fewer people take the boat.',
].join('\n')

async function send(core: Core, name: string, text: string): Promise<UploadId> {
  const bytes = Buffer.from(text, 'utf8')
  const { upload } = await core.call('imports.begin', { name, byteLength: bytes.length })
  await core.call('imports.append', { upload, base64: bytes.toString('base64') })
  return upload
}

async function finish(core: Core, job: JobId) {
  await core.call('jobs.run', { job })
  return core.call('aligning.summary', { job })
}

async function begin(core: Core, texts: readonly (readonly [string, string])[], textId: TextId | null = null) {
  const files: UploadId[] = []
  for (const [name, text] of texts) files.push(await send(core, name, text))
  return core.call('aligning.begin', { files, textId })
}

const sidesOf = async (core: Core, textId: TextId) => {
  const { pairs } = await core.call('library.pairs', { textId, fromIndex: 0, count: 100 })
  return pairs.map(({ source, target }) => [
    source.map(({ text, prefixUtf16 }) => text.slice(prefixUtf16)).join(''),
    target.map(({ text, prefixUtf16 }) => text.slice(prefixUtf16)).join(' '),
  ])
}

it('makes a text of two files, in whichever order they are given', async () => {
  const { core } = openTestCore()
  const { job, preview } = await begin(core, [
    ['ferry.en.txt', english],
    ['ferry.zh.txt', chinese],
  ])
  expect(preview).toMatchObject({ title: '渡口的早晨', isSwapped: true, isGiven: false })
  expect([preview.source.name, preview.target.name]).toEqual(['ferry.zh.txt', 'ferry.en.txt'])
  const summary = await finish(core, job)
  const { textId, undo } = await core.call('aligning.take', { job, title: '渡口' })
  const sides = await sidesOf(core, textId)
  expect(sides).toHaveLength(summary.pairs)
  expect(sides).toContainEqual(['你在这条河上划船多少年了？', 'How many years have you rowed a boat on this river?'])
  expect((await core.call('library.open', { textId })).text.title.zh).toBe('渡口')
  await core.call('history.undo', { token: undo as UndoToken })
  expect((await core.call('library.list', {})).texts.map(({ id }) => id)).not.toContain(textId)
})

it('lays English beside a text that was opened without any, and takes it back with every sentence where it was', async () => {
  const { core, reopen } = openTestCore()
  const upload = await send(core, 'ferry.zh.txt', chinese)
  const { textId } = await core.call('imports.take', { upload, corrections: { encoding: null, title: null } })
  const before = await sidesOf(core, textId)
  const { pairs } = await core.call('library.pairs', { textId, fromIndex: 0, count: 100 })
  const ids = pairs.flatMap(({ source }) => source.map(({ segmentId }) => segmentId))
  const withMore = `${english}\n\nEditor’s note: printed in the summer of that year, and never again.`
  const { job } = await begin(core, [['ferry.en.txt', withMore]], textId)
  await finish(core, job)
  const { undo } = await core.call('aligning.take', { job, title: null })

  const after = await core.call('library.pairs', { textId, fromIndex: 0, count: 100 })
  expect(after.pairs.flatMap(({ source }) => source.map(({ segmentId }) => segmentId))).toEqual(ids)
  expect(after.pairs.map(({ index }) => index)).toEqual(after.pairs.map((_, at) => at))
  const said = after.pairs.flatMap(({ target }) => target.map(({ text }) => text)).join(' ')
  expect(said.replaceAll(/\s/g, '')).toBe(withMore.replaceAll(/\s/g, ''))
  expect(await sidesOf(core, textId)).toContainEqual(['河水变了吗？', 'Has the river changed?'])
  const again = await begin(core, [['ferry.en.txt', english]], textId)
  await finish(core, again.job)
  expect(await failureOf(core.call('aligning.take', { job: again.job, title: null }))).toBe('english-already')

  const restarted = reopen()
  await restarted.call('history.undo', { token: undo as UndoToken })
  expect(await sidesOf(restarted, textId)).toEqual(before)
})

it('says what is wrong with files that have no two sides, and stores nothing', async () => {
  const { core } = openTestCore()
  const reasonOf = (texts: readonly (readonly [string, string])[]) =>
    begin(core, texts).then(
      () => 'no failure',
      (error: { code: string; data: Record<string, unknown> }) => `${error.code} ${String(error.data['reason'])}`,
    )
  expect(await reasonOf([['a.txt', chinese]])).toBe('sides-refused no-english')
  expect(
    await reasonOf([
      ['a.txt', chinese],
      ['b.txt', chinese],
    ]),
  ).toBe('sides-refused no-english')
  expect(
    await reasonOf([
      ['a.txt', english],
      ['b.txt', english],
    ]),
  ).toBe('sides-refused no-chinese')
  expect(
    await reasonOf([
      ['a.txt', chinese],
      ['b.txt', '\u0000\u0001\u0002\u0003'],
    ]),
  ).toMatch(/^file-refused/)
  expect((await core.call('library.list', {})).texts).toHaveLength(1)
})

it('forgets what was cancelled', async () => {
  const { core } = openTestCore()
  const { job } = await begin(core, [
    ['a.txt', chinese],
    ['b.txt', english],
  ])
  const running = failureOf(core.call('jobs.run', { job }))
  await core.call('jobs.cancel', { job })
  expect(await running).toBe('job-cancelled')
  expect(await failureOf(core.call('aligning.summary', { job }))).toBe('job-not-found')
  expect((await core.call('library.list', {})).texts).toHaveLength(1)
})
