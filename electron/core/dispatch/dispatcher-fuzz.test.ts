import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Channel } from '#contract/channel.ts'
import { type CommandName, commands } from '#contract/commands.ts'
import { errorCodes } from '#contract/errors.ts'
import { createDispatcher } from './dispatcher.ts'
import { seeded } from '../random/seeded.ts'
import { badInput } from '../testing/bad-inputs.ts'

const uuid = '01a20a48-51b2-704f-881f-1b1927bac6f8'
const anchor = { textId: uuid, segmentId: uuid, startUtf16: 1, endUtf16: 4, quote: '感受野' }
const fields = { headword: '词', reading: 'ci2', meaning: 'word', sentence: '一词', translation: 'a word', note: 'n' }
const settings = {
  language: 'en',
  theme: 'ink',
  layout: 'side',
  pinyin: 'off',
  notation: 'marks',
  toneColours: 'off',
  wordStatus: 'on',
  knownPinyin: 'hide',
  spokenYiBu: true,
  spokenThird: true,
  markUnsure: false,
  script: 'traditional',
  textSizePx: 20,
  lineWidthHan: 20,
  keys: { 'app.help': 'F1' },
  rolloverHour: 4,
  newPerDay: 20,
  desiredRetentionPercent: 90,
  speechRatePercent: 100,
}

/** One right input for each command, which the generator then spoils. */
const valid: Readonly<Record<CommandName, unknown>> = {
  'app.about': {},
  'app.state': {},
  'archive.begin': { folder: '/nowhere' },
  'archive.copy': { folder: '/nowhere' },
  'rescue.salvage': {},
  'imports.cancel': { upload: uuid },
  'backups.list': {},
  'backups.move': { folder: '/nowhere' },
  'backups.make': {},
  'backups.restore': { id: '000001-20261128T033000Z' },
  'library.list': {},
  'library.remove': { textId: uuid },
  'library.forget': { textId: uuid },
  'packs.look': { upload: uuid },
  'packs.add': { upload: uuid },
  'packs.list': {},
  'packs.remove': { key: uuid },
  'packs.make': { textId: uuid, title: 'A title', translator: '', licence: 'CC0' },
  'library.open': { textId: uuid },
  'library.pairs': { textId: uuid, fromIndex: 0, count: 50 },
  'dictionary.explain': { text: '银行', atUtf16: 0 },
  'find.places': { query: '感受野', textId: null, offset: 0, limit: 10 },
  'library.describe': { textId: uuid, title: { zh: '书', en: 'Book' }, description: { zh: '', en: '' } },
  'dictionary.word': { word: '看得到', context: { text: '他看得到山。', startUtf16: 1 } },
  'cards.save-word': { headword: '银行', syllables: ['yin2', 'hang2'], termId: null },
  'dictionary.search': { query: 'field', limit: 20 },
  'dictionary.strokes': { character: '野' },
  'library.glossaries': { textId: uuid },
  'library.use-glossary': { textId: uuid, glossaryId: 'ai', isOn: true },
  'library.places': { textId: uuid, termId: 'receptive-field' },
  'library.keep-place': { textId: uuid, pairIndex: 3 },
  'library.segment-index': { textId: uuid, segmentId: uuid },
  'beads.join': { textId: uuid, beadId: uuid },
  'beads.cut': { textId: uuid, beadId: uuid, sourceCount: 1, targetCount: 1 },
  'beads.move': { textId: uuid, beadId: uuid, side: 'target', direction: 'up' },
  'beads.write': { textId: uuid, beadId: uuid, english: ['It flows.'] },
  'beads.mark': { textId: uuid, beadId: uuid, state: 'disputed' },
  'realigning.begin': { textId: uuid, from: null },
  'realigning.take': { job: uuid },
  'aligning.begin': { files: [uuid], textId: null },
  'aligning.summary': { job: uuid },
  'jobs.run': { job: uuid },
  'jobs.cancel': { job: uuid },
  'aligning.take': { job: uuid, title: 'x' },
  'imports.begin': { name: 'a.txt', byteLength: 12 },
  'imports.adopt': { handle: uuid },
  'imports.append': { upload: uuid, base64: 'aGVsbG8=' },
  'imports.preview': {
    upload: uuid,
    corrections: { encoding: 'big5', title: 'x', speakers: ['a'], isHardWrapped: true, headings: ['b'] },
  },
  'imports.take': { upload: uuid, corrections: { encoding: null, title: null } },
  'glossary.list': {},
  'glossary.term': { termId: 'receptive-field' },
  'cards.save': { anchor, termId: 'receptive-field' },
  'cards.find': { headword: '词' },
  'cards.list': { search: '', offset: 0, limit: 50 },
  'cards.edit': { cardId: uuid, fields },
  'cards.delete': { cardId: uuid },
  'corrections.preview': { draft: { scope: 'text', anchor, change: { kind: 'reading', reading: 'gan3 shou4 ye3' } } },
  'corrections.make': { draft: { scope: 'here', anchor, change: { kind: 'split', cutsUtf16: [2] } } },
  'corrections.list': { search: '', offset: 0, limit: 50 },
  'corrections.delete': { correctionId: uuid },
  'vocabulary.statuses': { words: ['感受野'] },
  'vocabulary.set': { word: '感受野', status: 'known' },
  'vocabulary.know-rest': { words: ['感受野'] },
  'vocabulary.coverage': { textId: uuid },
  'notes.read': { word: '感受野' },
  'notes.write': { word: '感受野', note: 'n' },
  'notes.list': { search: '', offset: 0, limit: 50 },
  'study.next': {},
  'study.grade': { cardId: uuid, grade: 'good', answeredInMs: 900 },
  'settings.read': {},
  'settings.change': { patch: settings },
  'history.list': { offset: 0, limit: 100 },
  'history.undo': { token: uuid },
  'history.redo': { token: null },
}

const refusals = new Set<unknown>(['bad-input', 'bad-message'])
const INPUTS_A_COMMAND = 1000
const SEED = 20_261_123

function openDoor() {
  const handlers = Object.fromEntries(commands.map(({ name }) => [name, () => ({ changed: { cards: [], texts: [] } })]))
  const dispatcher = createDispatcher({ commands, handlers, log: () => undefined })
  const replies: string[] = []
  let say: (message: string) => void = () => undefined
  const channel: Channel = { post: (message) => replies.push(message), listen: (onMessage) => (say = onMessage) }
  dispatcher.connect(channel)
  return { dispatcher, replies, say: (message: string) => say(message) }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe(`bad input never gets past the door (seed ${SEED})`, () => {
  it.each(commands.map((command) => [command.name, command] as const))('of %s', async (name, command) => {
    const { dispatcher, replies, say } = openDoor()
    const random = seeded(SEED)
    expect(v.safeParse(command.input, valid[name]).issues).toBeUndefined()
    const sent = new Map<number | null, string>()
    for (let count = 0; count < INPUTS_A_COMMAND; count++) {
      const message = `{"id":${count},"call":"${name}","input":${badInput(command.input, valid[name], random)}}`
      sent.set(count, message)
      say(message)
    }
    await settled()
    const answers = replies.map((reply) => JSON.parse(reply) as { id: number | null; error?: { code?: unknown } })
    const letIn = answers.filter(({ error }) => !errorCodes.some((each) => each === error?.code))
    expect(letIn.map(({ id }) => sent.get(id)).slice(0, 3)).toEqual([])
    expect(new Set(answers.map(({ error }) => error?.code)).difference(refusals)).toEqual(new Set())
    expect(replies).toHaveLength(INPUTS_A_COMMAND)
    expect(dispatcher.entryCount()).toBe(0)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('polluted' in {}).toBe(false)
  })
})

it('lets every right input in, so that the rest is refused for what is wrong with it', async () => {
  const { dispatcher, replies, say } = openDoor()
  for (const [id, [call, input]] of Object.entries(valid).entries()) say(JSON.stringify({ id, call, input }))
  await settled()
  expect(replies.filter((reply) => reply.includes('"error"'))).toEqual([])
  expect(dispatcher.entryCount()).toBe(commands.length)
})

it('answers messages that are no requests with a code', async () => {
  const { dispatcher, replies, say } = openDoor()
  const bad = [
    '',
    ' ',
    'null',
    '[]',
    '{}',
    '{"id":1}',
    '{"id":-1,"call":"app.about","input":{}}',
    '{"id":1.5,"call":"app.about","input":{}}',
    '{"id":1,"call":2,"input":{}}',
    '{"id":1,"call":"app.about","input":{},"more":1}',
    '{"id":1,"call":"app.about","input":{}',
    '\u0000',
    `{"id":1,"call":"${'a'.repeat(65)}","input":{}}`,
    '{"id":null,"call":"app.about","input":{}}',
    '[{"id":1,"call":"app.about","input":{}}]',
  ]
  for (const message of bad) say(message)
  await settled()
  say('{"id":7,"call":"__proto__","input":{}}')
  say('{"id":8,"call":"app.nothing","input":{}}')
  await settled()
  say(`{"id":9,"call":"app.about","input":"${'x'.repeat(1024 * 1024)}"}`)
  await settled()
  const answers = replies.map((reply) => JSON.parse(reply) as { id: number | null; error: { code: string } })
  expect(answers.slice(0, bad.length).map(({ error }) => error.code)).toEqual(bad.map(() => 'bad-message'))
  expect(answers.slice(bad.length).map(({ id, error }) => [id, error.code])).toEqual([
    [7, 'unknown-command'],
    [8, 'unknown-command'],
    [null, 'too-large'],
  ])
  expect(dispatcher.entryCount()).toBe(0)
})
