import type { Input } from '#contract/commands.ts'
import type { TextId } from '#contract/ids.ts'
import type { UploadId } from '#contract/imports.ts'
import type { Pair } from '#contract/text.ts'
import type { Core } from '../core.ts'

type Corrections = Partial<Input<'imports.take'>['corrections']>

/** A made-up interview: title, heading, two speakers, a turn of two paragraphs, a list. */
export const ferryTalk = [
  '渡口的早晨',
  '',
  '一、雨季',
  '早报：你从哪里来？',
  '船夫：上游。那里雨很大，河水漫过了石桥。',
  '他们都在等船。',
  '早报：带了什么？',
  '船夫：三样东西。',
  '- 一盏灯',
  '- 两封信',
  '早报：还回去吗？',
  '船夫：不回了。',
].join('\n')

/** Sends a file as a window does, and gives its upload. */
export async function upload(core: Core, name: string, content: string | Uint8Array): Promise<UploadId> {
  const bytes = Buffer.from(content)
  const { upload: id } = await core.call('imports.begin', { name, byteLength: bytes.length })
  const PIECE = 300_000
  for (let at = 0; at < bytes.length; at += PIECE)
    await core.call('imports.append', { upload: id, base64: bytes.subarray(at, at + PIECE).toString('base64') })
  return id
}

/** Takes a file into the library. */
export async function takeFile(
  core: Core,
  content: string | Uint8Array,
  { name = 'talk.txt', corrections = {} }: { readonly name?: string; readonly corrections?: Corrections } = {},
) {
  const id = await upload(core, name, content)
  return core.call('imports.take', { upload: id, corrections: { encoding: null, title: null, ...corrections } })
}

export async function previewFile(core: Core, content: string | Uint8Array, corrections: Corrections = {}) {
  const id = await upload(core, 'talk.txt', content)
  const asked = { upload: id, corrections: { encoding: null, title: null, ...corrections } }
  return (await core.call('imports.preview', asked)).preview
}

export async function pairsOf(core: Core, textId: TextId): Promise<readonly Pair[]> {
  return (await core.call('library.pairs', { textId, fromIndex: 0, count: 200 })).pairs
}

/** What a reader sees of the Chinese: sentences without their leads. */
export const shownOf = (pairs: readonly Pair[]): readonly string[] =>
  pairs.flatMap(({ source }) => source.map(({ text, prefixUtf16 }) => text.slice(prefixUtf16)))

/** Writes English by hand beside every pair of a text. */
export async function translateAll(core: Core, textId: TextId) {
  for (const [index, { id }] of (await pairsOf(core, textId)).entries())
    await core.call('beads.write', { textId, beadId: id, english: [`Sentence ${index + 1} in English.`] })
}
