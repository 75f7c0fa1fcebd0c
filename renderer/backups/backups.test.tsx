import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { saveCard } from '../testing/library.ts'
import { openSharedCore } from '../testing/shared-core.ts'
import { BackupFields } from './backup-fields.tsx'

const core = openSharedCore()
const cardCount = async () => (await core.current.call('cards.list', { search: '', offset: 0, limit: 1 })).total

it('makes a backup, and goes back to it in two clicks; what was there is one more backup', async () => {
  await saveCard(core.current, '卷积')
  const { hands, screen, message, stores } = await draw(core.current, <BackupFields />)
  let restored = 0
  stores.client.onRestored(() => restored++)
  await hands.click(screen.getByRole('button', { name: 'Make a backup now' }))
  await expect.poll(message).toContain('backup')
  await expect.poll(() => screen.queryAllByRole('listitem').length).toBe(1)
  expect(screen.getByRole('listitem').textContent).toContain('cards: 1')
  await saveCard(core.current, '银行')
  expect(await cardCount()).toBe(2)
  await hands.click(screen.getByRole('button', { name: /^Go back to the backup of/ }))
  const dialog = within(await screen.findByRole('dialog'))
  await hands.click(dialog.getByRole('button', { name: 'Go back' }))
  await expect.poll(cardCount).toBe(1)
  await expect.poll(() => screen.getAllByRole('listitem').length).toBe(2)
  expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('cards: 2')
  expect(restored).toBe(1)
  await hands.click(screen.getAllByRole('button', { name: /^Go back to the backup of/ })[0] as HTMLElement)
  await hands.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Go back' }))
  await expect.poll(cardCount).toBe(2)
})

it('keeps backups in a folder of another disk, chosen here, and says where they are', async () => {
  const folder = `${core.folder}/on-another-disk`
  const { hands, screen, message } = await draw(core.current, <BackupFields />)
  await hands.click(await screen.findByRole('button', { name: 'Keep them in another folder' }))
  const dialog = within(await screen.findByRole('dialog'))
  await hands.type(dialog.getByRole('textbox', { name: 'Folder' }), folder)
  await hands.click(dialog.getByRole('button', { name: 'Move them there' }))
  await expect.poll(message).toContain('new folder')
  await expect.poll(() => screen.queryByText(`They are kept in ${folder}.`)).not.toBe(null)
  expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0)
})

it('archives everything into a new folder, and saves a copy elsewhere', async () => {
  const { hands, screen, message } = await draw(core.current, <BackupFields />)
  for (const [button, folder, said] of [
    ['Archive everything', 'archive', /^Everything is archived in/],
    ['Save a copy elsewhere', 'copy', /is whole: cards: \d+/],
  ] as const) {
    await hands.click(await screen.findByRole('button', { name: button }))
    const dialog = within(await screen.findByRole('dialog'))
    await hands.type(dialog.getByRole('textbox', { name: 'Folder' }), `${core.folder}/${folder}`)
    await hands.click(dialog.getByRole('button', { name: 'Write' }))
    await expect.poll(message).toMatch(said)
  }
})
