import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { EpochMs } from '#contract/units.ts'
import type { TextId } from '#contract/ids.ts'
import { writtenText } from '../alignment/documents/written-text.ts'
import { writeMarkdown } from '../formats/markdown/write.ts'
import { readOwn } from '../formats/own/read.ts'
import { writeOwn } from '../formats/own/write.ts'
import { createIds } from '../store/ids.ts'
import { readTextPairs } from '../texts/read-text-pairs.ts'
import { makePack } from '../packs/make-pack.ts'
import { mutate } from '../store/mutate.ts'
import { type Store } from '../store/open-store.ts'
import { openLibrary } from '../safety/open-library.ts'
import { FileError } from '../formats/file-error.ts'
import { type PreparedText, prepareText } from './prepare-text.ts'
import { importText } from './import-text.ts'
import { present } from '../testing/present.ts'

const digest = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const talk = [
  '渡口的早晨',
  '',
  '早报：你从哪里来？',
  '船夫：上游。',
  '那里雨很大，河水漫过了石桥。他们都在等。',
  '早报：还回去吗？',
  '船夫：不回了。',
].join('\n')

let folder = ''
let store: Store
const ids = createIds({
  clock: () => 1_700_000_000_000 as EpochMs,
  randomBytes: (count) => new Uint8Array(randomBytes(count)),
})
const clock = () => 1_700_000_000_000 as EpochMs
const context = () => ({ database: store.database, makeId: ids, clock })
const takeAll = (...texts: readonly PreparedText[]) =>
  mutate(context(), (mutation) => ({ result: texts.map((text) => importText(mutation, text)), step: null }))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-take-in-'))
  store = openLibrary(join(folder, 'data'))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

function prepared(
  text: string,
  packs: Parameters<typeof prepareText>[2]['packs'] = [],
  name = 'talk.txt',
): PreparedText {
  const bytes = new TextEncoder().encode(text)
  return prepareText({ name, bytes, digest: digest(bytes) }, {}, { packs, digest })
}

const contents = (side: string) =>
  store.database
    .all<{ content: string }>('SELECT content FROM segments WHERE side = ? ORDER BY position', side)
    .map(({ content }) => content)
const countOf = (table: string) =>
  store.database.one<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count
const bare = (text: string) => text.replaceAll(/\s+/g, '')

it('keeps a text whole: its stored segments joined give the file back, white space aside', () => {
  const [[taken]] = takeAll(prepared(talk))
  expect(taken?.arrival).toBe('new')
  expect(bare(contents('source').join(''))).toBe(bare(talk))
  expect(contents('target')).toEqual([])
  expect(store.database.one('SELECT title_zh, pair_count, is_bundled FROM texts')).toEqual({
    title_zh: '渡口的早晨',
    pair_count: 7,
    is_bundled: 0,
  })
})

const book = [
  '# **渡口**',
  '',
  '---',
  '',
  '**早报**：你从*哪里*来？',
  '',
  '船夫：[上游](https://example.org)。![桥](a.png)',
  '',
  '```sh',
  'row --up *',
  '```',
  '',
].join('\n')

it('keeps a Markdown file whole and shows none of its marks', () => {
  takeAll(prepared(book, [], 'talk.md'))
  expect(contents('source')).toEqual(['渡口', '早报：你从哪里来？', '船夫：上游。', '桥', 'row --up *'])
  const asWritten = store.database.all<{ written: string }>(
    'SELECT coalesce(as_written, content) AS written FROM segments ORDER BY position',
  )
  expect(bare(asWritten.map(({ written }) => written).join(''))).toBe(bare(book))
  const [text] = store.database.all<{ id: TextId }>('SELECT id FROM texts')
  const pairs = readTextPairs(store.database, present(text).id)
  const written = writtenText({ zh: '渡口', en: '' }, pairs)
  expect(new TextDecoder().decode(writeMarkdown(written))).toBe(book)
  const own = readOwn({
    name: '',
    ending: '',
    text: new TextDecoder().decode(writeOwn(written)),
    root: null,
    archive: null,
  })
  expect(own.pairs).toEqual(pairs)
})

it('lays the English of a pack beside a text, and names who speaks', () => {
  const english = [
    'Morning at the ferry',
    'Where do you come from?',
    'Upriver.',
    'It rained hard.',
    'They all wait.',
    'Will you go back?',
    'No.',
  ]
  const pairs = prepared(talk).pairs.map(({ source }, index) => ({
    kind: source[0]?.kind ?? 'paragraph',
    speaker: source[0]?.speaker ? (source[0].speaker.zh === '早报' ? 'Morning Post' : 'Ferryman') : null,
    startsParagraph: source[0]?.startsParagraph ?? true,
    source: source.map(({ content }) => content.replace(/^(?:早报|船夫)：/, '')),
    target: [english[index] ?? ''],
  }))
  const about = {
    id: 'ferry',
    title: { en: 'Morning at the ferry' },
    work: { en: 'Made up' },
    licence: 'CC0',
    translators: [],
  }
  const made = makePack(pairs, about, digest)
  if (!made.ok) throw new Error(made.code)
  takeAll(prepared(talk, [made.pack]))
  expect(contents('target')).toEqual(english)
  expect(
    store.database.all('SELECT DISTINCT speaker_zh, speaker_en FROM segments WHERE speaker_zh IS NOT NULL ORDER BY 1'),
  ).toEqual([
    { speaker_zh: '早报', speaker_en: 'Morning Post' },
    { speaker_zh: '船夫', speaker_en: 'Ferryman' },
  ])
})

it('does not take the same file twice', () => {
  const [[first]] = takeAll(prepared(talk))
  const [[again]] = takeAll(prepared(talk))
  expect(again).toEqual({ textId: first?.textId, arrival: 'there' })
  expect(countOf('texts')).toBe(1)
})

it('stores nothing of any text when one of them cannot be stored', () => {
  const broken = { ...prepared('另一篇\n\n好。'), hanCount: Number.NaN }
  expect(() => takeAll(prepared(talk), broken)).toThrow(/han_count/)
  expect([countOf('texts'), countOf('beads'), countOf('segments')]).toEqual([0, 0, 0])
})

it.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'binary'],
] as const)('refuses %s before anything is stored', (_, bytes, code) => {
  const file = { name: 'x', bytes, digest: digest(bytes) }
  expect(() => prepareText(file, {}, { packs: [], digest })).toThrow(new FileError(code))
})
