import { within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { saveCard } from '../testing/library.ts'
import { openSharedCore } from '../testing/shared-core.ts'
import { History } from './history.tsx'

const core = openSharedCore()
beforeAll(async () => {
  await saveCard(core.current, '卷积')
  await saveCard(core.current, '银行')
})

it('lists the steps by name, the newest first, and takes one back and does it again', async () => {
  const { hands, screen } = await draw(core.current, <History />)
  const steps = () => screen.getAllByRole('listitem')
  const stepOf = (word: string) => steps().find((each) => each.textContent?.includes(word)) as HTMLElement
  await expect.poll(() => steps().findIndex((each) => each.textContent?.includes('银行'))).toBeGreaterThanOrEqual(0)
  expect(steps().indexOf(stepOf('银行'))).toBeLessThan(steps().indexOf(stepOf('卷积')))
  await hands.click(within(stepOf('银行')).getByRole('button', { name: 'Undo' }))
  await expect.poll(async () => (await core.current.call('cards.find', { headword: '银行' })).card).toBeNull()
  const again = await within(stepOf('银行')).findByRole('button', { name: 'Do again' })
  await hands.click(again)
  await expect.poll(async () => (await core.current.call('cards.find', { headword: '银行' })).card).not.toBeNull()
})
