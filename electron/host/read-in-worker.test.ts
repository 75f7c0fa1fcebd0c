import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { FileError } from '#core/formats/file-error.ts'
import { deskHere } from '#core/imports/import-desk.ts'
import { upload } from '#core/testing/own-text.ts'
import { builtContent, failureOf, openTestCore } from '#core/testing/test-core.ts'
import { deskInWorker } from './read-in-worker.ts'

const script = fileURLToPath(new URL('read-worker.ts', import.meta.url))
const packsDir = `${builtContentOnce()}/packs`
const corrections = { encoding: null, title: null }
const taskOf = (text: string) => ({
  name: 'boats.txt',
  bytes: new TextEncoder().encode(text),
  corrections,
  packFiles: [],
})

function builtContentOnce(): string {
  return fileURLToPath(new URL('../core/testing/content', import.meta.url))
}

it('reads, previews and prepares a file as a desk in this thread does', async () => {
  const task = taskOf(Array.from({ length: 1200 }, (_, at) => `第${at}只船来了。`).join('\n'))
  const there = deskInWorker(script, packsDir)()
  const here = deskHere(
    () => [],
    () => performance.now(),
  )()
  for (const desk of [there, here]) await desk.read(task)
  expect(await there.preview(corrections)).toEqual(await here.preview(corrections))
  expect(await there.prepare(corrections)).toEqual(await here.prepare(corrections))
  for (let piece = 0; piece < 4; piece++) expect(await there.more()).toEqual(await here.more())
  there.close()
})

it('refuses what takes too long, what takes too much memory, and what cannot be read, each as what it is', async () => {
  const slow = deskInWorker(script, packsDir, { mostMs: 1, mostMegabytes: 512 })()
  await expect(slow.read(taskOf('船来了。\n'.repeat(200_000)))).rejects.toThrow(new FileError('too-slow'))
  const small = deskInWorker(script, packsDir, { mostMs: 60_000, mostMegabytes: 32 })()
  await expect(small.read(taskOf('船来了。\n'.repeat(400_000)))).rejects.toThrow(new FileError('too-much'))
  const desk = deskInWorker(script, packsDir)()
  await expect(desk.read(taskOf('\n'))).rejects.toThrow(new FileError('empty'))
  desk.close()
  await expect(desk.preview(corrections)).rejects.toThrow('given up')
})

it('is where a running study reads files', async () => {
  const contentDir = builtContent()
  const { core } = openTestCore({ contentDir, openDesk: deskInWorker(script, `${contentDir}/packs`) })
  const id = await upload(core, 'boats.txt', '船来了。水很急。\n')
  const { preview } = await core.call('imports.preview', { upload: id, corrections })
  expect(preview.counts).toEqual({ paragraphs: 1, sentences: 2, han: 6 })
  const { textId } = await core.call('imports.take', { upload: id, corrections })
  expect((await core.call('library.open', { textId })).text.pairCount).toBe(2)
  const bad = await upload(core, 'bad.txt', '\u0000\u0001\u0002\u0003')
  expect(await failureOf(core.call('imports.preview', { upload: bad, corrections }))).toBe('file-refused')
})
