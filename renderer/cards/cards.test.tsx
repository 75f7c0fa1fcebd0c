import { within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { saveCard } from '../testing/library.ts'
import { openSharedCore } from '../testing/shared-core.ts'
import { Cards } from './cards.tsx'

const core = openSharedCore()
beforeAll(async () => {
  await saveCard(core.current, '卷积')
  await saveCard(core.current, '银行')
})

it('lists the cards that match what is typed, with the sentence each came from', async () => {
  const { hands, screen } = await draw(core.current, <Cards cardId={null} />)
  await expect.poll(() => screen.getByRole('status').textContent).toBe('2 cards')
  await hands.type(screen.getByRole('searchbox', { name: 'Search cards' }), '银')
  await expect.poll(() => screen.getByRole('status').textContent).toBe('1 card')
  expect(screen.getByRole('article', { name: '银行' }).textContent).toContain('Banks')
  await hands.type(screen.getByRole('searchbox'), '不')
  await expect.poll(() => screen.queryByText('No card matches “银不”.')).not.toBeNull()
})

it('marks the card that was asked for', async () => {
  const { cards } = await core.current.call('cards.list', { search: '银行', offset: 0, limit: 1 })
  const { screen } = await draw(core.current, <Cards cardId={cards[0]?.id ?? null} />)
  await expect.poll(() => screen.getByRole('article', { current: true }).getAttribute('aria-label')).toBe('银行')
})

it('rewrites a card, and sends only what changed', async () => {
  const { hands, screen, message } = await draw(core.current, <Cards cardId={null} />)
  const card = await screen.findByRole('article', { name: '银行' })
  await hands.click(within(card).getByRole('button', { name: 'Edit' }))
  const note = screen.getByRole('textbox', { name: 'Own note' })
  await hands.type(note, 'where money is')
  await hands.click(screen.getByRole('button', { name: 'Save' }))
  await expect.poll(message).toBe('Changed “银行”.')
  await expect.poll(() => screen.getByRole('article', { name: '银行' }).textContent).toContain('where money is')
})

it('deletes a card, and brings it back', async () => {
  const { hands, screen, message } = await draw(core.current, <Cards cardId={null} />)
  const card = await screen.findByRole('article', { name: '卷积' })
  await hands.click(within(card).getByRole('button', { name: 'Delete' }))
  await expect.poll(message).toBe('Deleted “卷积”.')
  await expect.poll(() => screen.queryByRole('article', { name: '卷积' })).toBeNull()
  await hands.click(screen.getByRole('button', { name: 'Undo' }))
  await expect.poll(() => screen.queryByRole('article', { name: '卷积' })).not.toBeNull()
})
