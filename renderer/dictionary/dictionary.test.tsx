import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { openSharedCore } from '../testing/shared-core.ts'
import { Dictionary } from './dictionary.tsx'

const core = openSharedCore()

it('looks up what the address asks for, with its reading as the reader wants it written', async () => {
  const { screen } = await draw(core.current, <Dictionary query="图书馆" />, { notation: 'numbers' })
  const entry = (await screen.findAllByRole('article'))[0] as HTMLElement
  expect(within(entry).getByRole('heading').textContent).toBe('图书馆')
  expect(entry.textContent).toContain('tu2 shu1 guan3')
})

it('searches by English as one types, and says so where there is nothing', async () => {
  const { hands, screen } = await draw(core.current, <Dictionary query="" />)
  expect(screen.queryByRole('article')).toBeNull()
  const field = screen.getByRole('searchbox', { name: 'Chinese, English or pinyin' })
  await hands.type(field, 'library')
  await expect
    .poll(() => screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent))
    .toContain('图书馆')
  await hands.clear(field)
  await hands.type(field, 'qqqq')
  await expect.poll(() => screen.queryByText('The dictionary has nothing for “qqqq”.')).not.toBeNull()
})

it('shows how a character is written when asked', async () => {
  const { hands, screen } = await draw(core.current, <Dictionary query="三" />)
  const entry = (await screen.findAllByRole('article'))[0] as HTMLElement
  const strokes = within(entry).getByRole('button', { name: 'How it is written' })
  expect(strokes.getAttribute('aria-expanded')).toBe('false')
  await hands.click(strokes)
  await expect.poll(() => screen.queryByRole('button', { name: 'Draw 三, 3 strokes' })).not.toBeNull()
})

it('gives the words of a phrase that has no entry', async () => {
  const { screen } = await draw(core.current, <Dictionary query="特别便宜" />)
  expect(await screen.findByText('No entry for “特别便宜”; its words:')).not.toBeNull()
  expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual(['特别', '便宜'])
})

it('saves what is found as a card, with the level and the status of the word beside it', async () => {
  const { hands, screen } = await draw(core.current, <Dictionary query="women" />)
  const first = await screen.findByRole('article', { name: '我们' })
  expect(first.textContent).toContain('HSK 3.0, level 1')
  await hands.click(within(first).getByRole('button', { name: 'Save, status' }))
  await hands.click(await within(first).findByRole('button', { name: 'Save card' }))
  await expect.poll(() => within(first).queryByRole('button', { name: 'Open the card' })).not.toBeNull()
  await hands.click(within(first).getByRole('radio', { name: 'Known' }))
  const { card } = await core.current.call('cards.find', { headword: '我们' })
  expect(card).toMatchObject({ reading: 'wo3 men5', sentence: '' })
})
