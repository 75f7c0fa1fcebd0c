import type { BeadId, TextId } from '#contract/ids.ts'
import type { Pair } from '#contract/text.ts'
import type { Core } from '../core.ts'
import { upload } from './own-text.ts'

export const people = ['船夫', '老师', '医生', '农民', '工人', '学生']
export const peopleEn = ['boatman', 'teacher', 'doctor', 'farmer', 'worker', 'student']
export const acts = ['走进一家旅馆', '买了一本书', '看见一座桥', '喝了一杯茶', '写了一封信', '卖了一匹马']
export const actsEn = [
  'went into an inn',
  'bought a book',
  'saw a bridge',
  'drank a cup of tea',
  'wrote a letter',
  'sold a horse',
]

/** So many sentences, each of its own kind, and their English. */
export function story(count: number) {
  const of = (at: number, from: readonly string[], step: number) => from[Math.floor(at / step) % from.length] as string
  const years = (at: number) => 1900 + at
  return {
    zh: Array.from({ length: count }, (_, at) => `${years(at)}年，那个${of(at, people, 1)}${of(at, acts, 6)}。`),
    en: Array.from({ length: count }, (_, at) => `In ${years(at)} the ${of(at, peopleEn, 1)} ${of(at, actsEn, 6)}.`),
  }
}

export async function finish(core: Core, job: Awaited<ReturnType<typeof begin>>) {
  await core.call('jobs.run', { job })
  return core.call('realigning.take', { job })
}

export const begin = async (core: Core, textId: TextId, from: BeadId | null) =>
  (await core.call('realigning.begin', { textId, from })).job

export const alignAgain = async (core: Core, textId: TextId, from: BeadId | null = null) =>
  finish(core, await begin(core, textId, from))

export async function openStory(core: Core, count: number): Promise<TextId> {
  const { zh, en } = story(count)
  const files = [await upload(core, 'a.txt', zh.join('\n')), await upload(core, 'b.txt', en.join('\n'))]
  const { job } = await core.call('aligning.begin', { files, textId: null })
  await core.call('jobs.run', { job })
  return (await core.call('aligning.take', { job, title: '渡口' })).textId
}

export const said = (pairs: readonly Pair[]) =>
  pairs.map(({ source, target }) => [source, target].map((side) => side.map(({ text }) => text)))
export const idAt = (pairs: readonly Pair[], at: number) => (pairs[at] as Pair).id
