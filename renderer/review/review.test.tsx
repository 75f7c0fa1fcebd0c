import { beforeAll, expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { saveCard } from '../testing/library.ts'
import { openSharedCore } from '../testing/shared-core.ts'
import { Review } from './review.tsx'

const core = openSharedCore()
beforeAll(async () => {
  await saveCard(core.current, '卷积', 'convolution')
})

it('asks for a word alone, and shows its reading, meaning and sentence on demand', async () => {
  const { hands, screen, button } = await draw(core.current, <Review />)
  const question = await screen.findByRole('region', { name: 'Question' })
  expect(question.textContent).toBe('卷积')
  expect(screen.queryByRole('region', { name: 'Answer' })).toBeNull()
  await hands.click(button(/Show answer/))
  const answer = screen.getByRole('region', { name: 'Answer' })
  expect(answer.textContent).toContain('convolution')
  expect(answer.querySelector('mark')?.textContent).toBe('卷积')
})

it('takes a grade, says what is left, and takes the grade back', async () => {
  const { hands, screen, button, stores } = await draw(core.current, <Review />)
  await hands.click(await screen.findByRole('button', { name: /Show answer/ }))
  await hands.click(button(/Easy/))
  await expect.poll(() => screen.queryByRole('heading', { name: 'Done for today.' })).not.toBeNull()
  expect(screen.getByText('You answered 1 card.')).toBeDefined()
  await stores.changes.undo()
  await expect.poll(() => screen.queryByRole('region', { name: 'Question' })).not.toBeNull()
})

it('says how to make cards where there is none', async () => {
  const { cards } = await core.current.call('cards.list', { search: '', offset: 0, limit: 10 })
  for (const { id } of cards) await core.current.call('cards.delete', { cardId: id })
  const { screen } = await draw(core.current, <Review />)
  await expect.poll(() => screen.queryByRole('heading', { name: 'Nothing is due.' })).not.toBeNull()
  expect(screen.getByText(/Save words from a text with S/).textContent).toContain('wait here')
})
