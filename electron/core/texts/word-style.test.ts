import { expect, it } from 'vitest'
import { onlyText, openTestCore } from '../testing/test-core.ts'

async function openWith(lines: string) {
  const { core } = openTestCore()
  const bytes = new TextEncoder().encode(lines)
  const { upload } = await core.call('imports.begin', { name: 'style.txt', byteLength: bytes.length })
  await core.call('imports.append', { upload, base64: Buffer.from(bytes).toString('base64') })
  const { textId } = await core.call('imports.take', { upload, corrections: { encoding: null, title: null } })
  const words = async () => {
    const { pairs } = await core.call('library.pairs', { textId, fromIndex: 0, count: 50 })
    return pairs.flatMap(({ source }) => source).flatMap((sentence) => sentence.words)
  }
  return { core, words }
}

const readings = (words: readonly { syllables: readonly string[] }[]) =>
  words
    .flatMap(({ syllables }) => syllables)
    .filter(Boolean)
    .join(' ')

it('reads 一, 不 and third tones as spoken or as in the dictionary, as the reader wants', async () => {
  const { core, words } = await openWith('你好，我不是一个老师。')
  const spoken = 'ni3 hao3 wo3 bu2 shi4 yi2 ge5 lao3 shi1'
  const first = readings(await words())
  expect(first.replace('ge4', 'ge5')).toBe(spoken)
  await core.call('settings.change', { patch: { spokenYiBu: false } })
  expect(readings(await words()).replace('ge4', 'ge5')).toBe('ni3 hao3 wo3 bu4 shi4 yi1 ge5 lao3 shi1')
  await core.call('settings.change', { patch: { spokenYiBu: true, spokenThird: true } })
  expect(readings(await words()).replace('ge4', 'ge5')).toBe(spoken.replace('ni3 hao3', 'ni2 hao3'))
})

it('speaks the third tones of a glossary term too, whose reading by hand is that of the dictionary', async () => {
  const { core, words } = await openWith('他讲感受野。')
  await core.call('settings.change', { patch: { spokenThird: true } })
  expect(readings(await words())).toBe('ta1 jiang2 gan3 shou4 ye3')
})

it('shows a text in the other script, and leaves what stands in it', async () => {
  const { core, words } = await openWith('她的头发很长，后面有里路。')
  await core.call('settings.change', { patch: { script: 'traditional' } })
  const shown = await words()
  expect(shown.map((word) => word.shown ?? word.text).join('')).toMatch(/^她的頭髮很長，後面有[裡里]路。$/)
  expect(shown.find(({ text }) => text === '里')?.choices.length).toBe(1)
  expect(shown.map(({ text }) => text).join('')).toBe('她的头发很长，后面有里路。')
  await core.call('settings.change', { patch: { script: 'simplified' } })
  expect((await words()).every((word) => word.shown === null)).toBe(true)
})

it('leaves the first text as it is written until another script is asked for', async () => {
  const { core } = openTestCore()
  const textId = await onlyText(core)
  const { pairs } = await core.call('library.pairs', { textId, fromIndex: 0, count: 50 })
  expect(pairs.flatMap(({ source }) => source.flatMap(({ words }) => words)).every(({ shown }) => shown === null)).toBe(
    true,
  )
})
