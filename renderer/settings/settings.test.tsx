import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { openSharedCore } from '../testing/shared-core.ts'
import { Settings } from './settings.tsx'

const core = openSharedCore()
const kept = async () => (await core.current.call('settings.read', {})).settings

it('shows a theme at once and keeps it', async () => {
  const { hands, screen } = await draw(core.current, <Settings />)
  const themes = screen.getByRole('radiogroup', { name: 'Theme' })
  await hands.click(within(themes).getByRole('radio', { name: 'Ink' }))
  expect(document.documentElement.dataset['theme']).toBe('ink')
  await expect.poll(async () => (await kept()).theme).toBe('ink')
})

it('changes the language of the interface live', async () => {
  const { hands, screen } = await draw(core.current, <Settings />)
  await hands.click(screen.getByRole('radio', { name: '简体中文' }))
  await expect.poll(() => screen.getByRole('heading', { level: 1 }).textContent).toBe('设置')
  expect(document.documentElement.lang).toBe('zh-CN')
})

it('keeps a number within its limits', async () => {
  const { hands, screen } = await draw(core.current, <Settings />)
  const field = screen.getByRole('textbox', { name: 'New cards a day' })
  await hands.clear(field)
  await hands.type(field, '5000')
  await hands.tab()
  await expect.poll(async () => (await kept()).newPerDay).toBe(999)
})

it('gives a key to another action and names the one that lost it', async () => {
  const { hands, screen, message } = await draw(core.current, <Settings />)
  const name = /^Change the key for: Read this pair aloud/
  await hands.click(screen.getByRole('button', { name }))
  await hands.keyboard('s')
  await expect.poll(message).toContain('S was the key for')
  expect(screen.getByRole('button', { name }).textContent).toBe('S')
  await hands.click(screen.getByRole('button', { name: 'Default keys' }))
  await expect.poll(async () => (await kept()).keys).toEqual({})
})
