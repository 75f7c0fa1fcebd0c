import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { bridgeStory, importText } from '../testing/library.ts'
import { openSharedCore } from '../testing/shared-core.ts'
import { Library } from './library.tsx'

const core = openSharedCore()

it('shows each text with its length, and begins where the reader has not been', async () => {
  const { screen } = await draw(core.current, <Library />)
  const link = await screen.findByRole('link', { name: /网络怎样看图/ })
  expect(link.textContent).toContain('Comes with Duizhao')
  expect(link.textContent).toContain('Begin reading')
  expect(link.getAttribute('href')).toMatch(/^#\/read\//)
})

it('hears of a text that another window put in, and removes it with a way back', async () => {
  const { hands, screen, message } = await draw(core.current, <Library />)
  await expect.poll(() => screen.getAllByRole('link').length).toBe(1)
  await importText(core.current, bridgeStory)
  const own = (await screen.findByRole('link', { name: /桥头/ })).closest('li') as HTMLElement
  expect(own.textContent).toContain('No English yet')
  await hands.click(within(own).getByRole('button', { name: /^Remove/ }))
  await expect.poll(message).toBe('桥头 was removed from the library.')
  await expect.poll(() => screen.getAllByRole('link').length).toBe(1)
  await hands.click(screen.getByRole('button', { name: 'Undo' }))
  await expect.poll(() => screen.getAllByRole('link').length).toBe(2)
})

it('opens a chosen file', async () => {
  const { hands, screen } = await draw(core.current, <Library />)
  const input = document.querySelectorAll<HTMLInputElement>('input[type="file"]')[0] as HTMLInputElement
  await hands.upload(input, new File(['雨\n\n下雨了。'], 'rain.txt'))
  await expect.poll(() => screen.queryByRole('dialog', { name: 'Open a text' })).not.toBeNull()
})

it('shows controls that would turn a title round, on the shelf and in what it is called when it is removed', async () => {
  const { screen, hands, message } = await draw(core.current, <Library />)
  const turned = '\u202Egnp.exe 的渡口'
  await importText(core.current, `${turned}\n\n船来了。水很急。\n`, 'turned.txt')
  await hands.click(await screen.findByRole('button', { name: /^Remove.*的渡口/ }))
  expect(document.body.textContent).toContain('⇐gnp.exe 的渡口')
  expect(document.body.textContent).not.toContain('\u202E')
  await expect.poll(message).toContain('⇐gnp.exe')
})

it('forgets a text for good after asking once more', async () => {
  const textId = await importText(core.current, `鲲鹏密语\n\n${bridgeStory}`, 'secret.txt')
  const { screen, hands, message } = await draw(core.current, <Library />)
  await hands.click(await screen.findByRole('button', { name: /^Forget.*鲲鹏密语/ }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/can’t be taken back/)).toBeTruthy()
  await hands.click(dialog.getByRole('button', { name: 'Forget for good' }))
  await expect.poll(message).toContain('鲲鹏密语 is forgotten')
  expect((await core.current.call('library.list', {})).texts.map(({ id }) => id)).not.toContain(textId)
})
