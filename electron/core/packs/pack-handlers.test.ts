import { expect, it } from 'vitest'
import type { TextId } from '#contract/ids.ts'
import type { Core } from '../core.ts'
import { ferryTalk, pairsOf, takeFile, translateAll, upload } from '../testing/own-text.ts'
import { failureOf, openTestCore } from '../testing/test-core.ts'
import { present } from '../testing/present.ts'

const about = { title: 'Morning at the ferry', translator: 'A. Reader', licence: 'CC BY 4.0' }

/** A pack made of the ferry talk in a study of its own. */
async function madePack(): Promise<string> {
  const { core } = openTestCore()
  const { textId } = await takeFile(core, ferryTalk)
  await translateAll(core, textId)
  return (await core.call('packs.make', { textId, ...about })).file
}

const addPack = async (core: Core, file: string) =>
  core.call('packs.add', { upload: await upload(core, 'ferry.pack.yaml', file) })
const englishOf = async (core: Core, textId: TextId) =>
  (await pairsOf(core, textId)).map(({ target }) => target.map(({ text }) => text).join(' '))

it('makes a pack of a text’s English in which no Chinese stands', async () => {
  const { core } = openTestCore()
  const { textId } = await takeFile(core, ferryTalk)
  await translateAll(core, textId)
  const { file, fileName, sentences } = await core.call('packs.make', { textId, ...about })
  expect(file).not.toMatch(/\p{Script=Han}/u)
  expect(fileName).toMatch(/^morning-at-the-ferry-[0-9a-f]{6}\.pack\.yaml$/)
  expect(sentences).toBe((await pairsOf(core, textId)).length)
})

it('refuses to make a pack whose English carries Chinese, or which has no English', async () => {
  const { core } = openTestCore()
  const { textId } = await takeFile(core, ferryTalk)
  expect(await failureOf(core.call('packs.make', { textId, ...about }))).toBe('pack-is-empty')
  await translateAll(core, textId)
  const [, second] = await pairsOf(core, textId)
  await core.call('beads.write', { textId, beadId: present(second).id, english: ['The rainy season (雨季)'] })
  const refused = core.call('packs.make', { textId, ...about })
  await expect(refused).rejects.toMatchObject({ code: 'pack-holds-chinese', data: { pair: 2, count: 1 } })
})

it('lays a pack beside a text that is there, beside one opened later, and takes it back', async () => {
  const file = await madePack()
  const { core } = openTestCore()
  const { textId } = await takeFile(core, ferryTalk)
  const look = await core.call('packs.look', { upload: await upload(core, 'ferry.pack.yaml', file) })
  expect(look.pack).toMatchObject({ title: about.title, translators: [about.translator] })
  const before = await pairsOf(core, textId)
  expect(look.pack?.texts).toEqual([
    {
      textId,
      title: { zh: '渡口的早晨', en: '' },
      matched: before.length,
      sentences: before.length,
      applied: before.length,
    },
  ])
  const added = await addPack(core, file)
  expect(added.textIds).toEqual([textId])
  expect(added.changed.pairs).toEqual([textId])
  expect(await englishOf(core, textId)).toEqual(before.map((_, index) => `Sentence ${index + 1} in English.`))
  expect((await core.call('library.open', { textId })).text.title.en).toBe(about.title)
  await core.call('history.undo', { token: present(added.undo) })
  expect(await pairsOf(core, textId)).toEqual(before)
  expect((await core.call('packs.list', {})).packs).toEqual([])
  await addPack(core, file)
  const edited = await takeFile(core, ferryTalk.replace('河水', '江水'), { name: 'other.txt' })
  const later = await pairsOf(core, edited.textId)
  expect(later.filter(({ isMissingInPack }) => isMissingInPack).map(({ source }) => source[0]?.text)).toEqual([
    '那里雨很大，江水漫过了石桥。',
  ])
  expect(later.filter(({ target }) => target.length > 0)).toHaveLength(later.length - 1)
})

it('keeps what a person wrote beside a sentence when a pack comes', async () => {
  const file = await madePack()
  const { core } = openTestCore()
  const { textId } = await takeFile(core, ferryTalk)
  const pairs = await pairsOf(core, textId)
  await core.call('beads.write', { textId, beadId: present(pairs[3]).id, english: ['By hand.', 'Twice.'] })
  await core.call('beads.join', { textId, beadId: present(pairs[5]).id })
  await core.call('library.keep-place', { textId, pairIndex: 8 })
  const added = await addPack(core, file)
  const english = await englishOf(core, textId)
  expect(english[3]).toBe('By hand. Twice.')
  expect(english[5]).toBe('Sentence 6 in English. Sentence 7 in English.')
  expect(english.filter((each) => each === '')).toEqual([])
  await core.call('history.undo', { token: present(added.undo) })
  expect((await englishOf(core, textId)).filter((each) => each !== '')).toEqual(['By hand. Twice.'])
})

it('makes one pair of sentences that are one unit of the pack, and keeps the reader’s place', async () => {
  const maker = openTestCore().core
  const made = await takeFile(maker, ferryTalk)
  const own = await pairsOf(maker, made.textId)
  await maker.call('beads.join', { textId: made.textId, beadId: present(own[3]).id })
  await translateAll(maker, made.textId)
  const { file } = await maker.call('packs.make', { textId: made.textId, ...about })
  const { core } = openTestCore()
  const { textId } = await takeFile(core, ferryTalk)
  await core.call('library.keep-place', { textId, pairIndex: 6 })
  const added = await addPack(core, file)
  const pairs = await pairsOf(core, textId)
  expect(pairs).toHaveLength(own.length - 1)
  expect(pairs[3]?.source).toHaveLength(2)
  const { text } = await core.call('library.open', { textId })
  expect([text.pairCount, text.placeIndex]).toEqual([own.length - 1, 5])
  await core.call('history.undo', { token: present(added.undo) })
  expect((await core.call('library.open', { textId })).text.pairCount).toBe(own.length)
})

it('says of a pack of another text that it belongs to none of these, and lays nothing', async () => {
  const file = await madePack()
  const { core } = openTestCore()
  const { textId } = await takeFile(core, '山路\n\n风筝落在麦田里。钟楼没有响。茶馆关门了。他走了。')
  const { pack } = await core.call('packs.look', { upload: await upload(core, 'ferry.pack.yaml', file) })
  expect(pack?.texts).toEqual([])
  expect((await addPack(core, file)).textIds).toEqual([])
  expect((await pairsOf(core, textId)).every(({ isMissingInPack }) => !isMissingInPack)).toBe(true)
  const [kept] = (await core.call('packs.list', {})).packs
  await core.call('packs.remove', { key: present(kept).key })
  expect(await failureOf(core.call('packs.remove', { key: present(kept).key }))).toBe('pack-not-found')
})

it('refuses a damaged pack with its line, and takes a text for a text', async () => {
  const file = await madePack()
  const { core } = openTestCore()
  const look = async (content: string) =>
    core.call('packs.look', { upload: await upload(core, 'ferry.pack.yaml', content) })
  const chinese = file.replace('en: Sentence 2', 'en: 雨季 2')
  const line = chinese.split('\n').findIndex((each) => each.includes('雨季')) + 1
  await expect(look(chinese)).rejects.toMatchObject({ code: 'pack-refused', data: { reason: 'chinese', line } })
  await expect(look(file.replace('licence:', 'license:'))).rejects.toMatchObject({ data: { reason: 'damaged' } })
  expect(await look(ferryTalk)).toEqual({ pack: null })
})

it('keeps a newer pack in place of an older one of the same name', async () => {
  const file = await madePack()
  const { core, reopen } = openTestCore()
  await addPack(core, file)
  expect((await addPack(core, file)).undo).toBeNull()
  await addPack(core, file.replace('Sentence 1 in', 'Sentence one in'))
  const again = reopen()
  expect((await again.call('packs.list', {})).packs).toHaveLength(1)
  const { textId } = await takeFile(again, ferryTalk)
  expect((await englishOf(again, textId))[0]).toBe('Sentence one in English.')
})

it('brings the notes and terms of a pack to the reader, and into the next pack', async () => {
  const file = (await madePack()).replace(
    'en: Sentence 3 in English.',
    'en: Sentence 3 in English.\n  note: A slip of the original.\n  terms: convolution',
  )
  const { core } = openTestCore()
  await addPack(core, file)
  const { textId } = await takeFile(core, ferryTalk)
  const noted = (await pairsOf(core, textId)).filter(({ notes }) => notes.length > 0)
  expect(noted.map(({ index, notes, packTerms }) => ({ index, notes, packTerms }))).toEqual([
    { index: 2, notes: ['A slip of the original.'], packTerms: ['convolution'] },
  ])
  const { file: made } = await core.call('packs.make', { textId, ...about })
  expect(made).toContain('note: A slip of the original.')
  expect(made).toContain('terms: convolution')
})

it('refuses a pack that uses aliases, in one sentence, whatever they would grow to', async () => {
  const { core } = openTestCore()
  const file = await madePack()
  const bomb = Array.from({ length: 12 }, (_, at) => `x${at}: &a${at} [${`*a${at - 1},`.repeat(at === 0 ? 0 : 9)}lol]`)
  for (const hostile of [
    file.replace('title:', `title: &t\n`).replace('licence:', 'x: *t\nlicence:'),
    `${bomb.join('\n')}\n${file}`,
  ])
    expect(await failureOf(addPack(core, hostile))).toBe('pack-refused')
  expect((await core.call('packs.list', {})).packs).toEqual([])
})
