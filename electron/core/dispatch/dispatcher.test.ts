import * as v from 'valibot'
import { expect, it } from 'vitest'
import { createClient } from '#contract/client.ts'
import { command } from '#contract/command.ts'
import { mutationErrors } from '#contract/changes.ts'
import { CommandError } from '#contract/errors.ts'
import type { EpochMs } from '#contract/units.ts'
import { createDispatcher } from './dispatcher.ts'
import { createChannelPair } from '../testing/channel-pair.ts'
import { anchorOf, failureOf, openTestCore, saveCard } from '../testing/test-core.ts'

const ping = command('test.ping', {
  input: v.strictObject({}),
  output: v.strictObject({}),
  errors: ['text-not-found', ...mutationErrors],
})

function answering(handler: () => unknown) {
  const logged: string[] = []
  const dispatcher = createDispatcher({
    commands: [ping],
    handlers: { 'test.ping': handler },
    log: (line) => logged.push(line),
  })
  return { call: () => failureOf(dispatcher.call('test.ping', {})), logged }
}

const throwing = (error: Error) =>
  answering(() => {
    throw error
  })

it('does not start with a command that nothing handles, or that stands twice', () => {
  expect(() => createDispatcher({ commands: [ping], handlers: {}, log: () => undefined })).toThrow(/nothing handles/)
  const twice = { commands: [ping, ping], handlers: { 'test.ping': () => ({}) }, log: () => undefined }
  expect(() => createDispatcher(twice)).toThrow(/twice/)
})

it('passes a failure on that the command declares, and turns any other into internal with a line in the log', async () => {
  const declared = throwing(new CommandError('text-not-found'))
  expect([await declared.call(), declared.logged]).toEqual(['text-not-found', []])
  const undeclared = throwing(new CommandError('card-not-found'))
  expect(await undeclared.call()).toBe('internal')
  expect(undeclared.logged.join()).toMatch(/test\.ping failed with card-not-found, which it does not declare/)
})

it('logs requests where that is asked for: name, time and end, and nothing of what they say', async () => {
  const lines: string[] = []
  let now = 1000
  const dispatcher = createDispatcher({
    commands: [ping],
    handlers: { 'test.ping': () => ({}) },
    log: () => undefined,
    requestLog: { clock: () => (now += 5) as EpochMs, write: (line) => lines.push(line) },
  })
  await dispatcher.call('test.ping', {})
  await failureOf(dispatcher.call('test.ping', { secret: 'word' }))
  expect(lines).toEqual(['test.ping 5 ms', 'test.ping 5 ms bad-input'])
})

it.each([
  [13, 'disk-full'],
  [8, 'read-only'],
  [10, 'disk-trouble'],
  [11, 'disk-trouble'],
  [14, 'disk-trouble'],
  [522, 'disk-trouble'],
  [1544, 'read-only'],
  [1, 'internal'],
])('says what is wrong with the disk (SQLite error %i) as %s', async (errcode, code) => {
  const { call } = throwing(Object.assign(new Error('database or disk is …'), { errcode }))
  expect(await call()).toBe(code)
})

it('tells a window a code and never what went wrong inside', async () => {
  const { call, logged } = throwing(new Error('/home/someone/secret'))
  expect(await call()).toBe('internal')
  expect(logged).toHaveLength(1)
})

it('passes on the failures that the contract knows', async () => {
  expect(await throwing(new CommandError('text-not-found')).call()).toBe('text-not-found')
})

it('tells all other windows what one window changed, and not a window that is gone', async () => {
  const { core } = openTestCore()
  const heard: string[] = []
  const [one, two, gone] = ['one', 'two', 'gone'].map((name) => {
    const ends = createChannelPair()
    core.connect(ends.core)
    const client = createClient(ends.window)
    client.onChanged(({ cards }) => heard.push(`${name} ${cards.length}`))
    return { client, ends }
  })
  gone?.ends.close()
  const anchor = await anchorOf(core, '感受野')
  await one?.client.call('cards.save', { anchor, termId: null })
  await two?.client.call('settings.read', {})
  expect(heard).toEqual(['two 1'])
})

it('says nothing of a change that changed nothing', async () => {
  const { core } = openTestCore()
  const ends = createChannelPair()
  core.connect(ends.core)
  const heard: unknown[] = []
  createClient(ends.window).onChanged((changed) => heard.push(changed))
  const answer = await core.call('settings.change', { patch: { theme: 'system' } })
  expect(answer.undo).toBeNull()
  await saveCard(core, '感受野')
  expect(heard).toHaveLength(1)
})
