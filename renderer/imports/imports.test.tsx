import { expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { bridgeStory } from '../testing/library.ts'
import { openSharedCore } from '../testing/shared-core.ts'
import { OpenDialog } from './open-dialog.tsx'

const core = openSharedCore()
const dialogFor = (file: File) => <OpenDialog file={file} onClose={() => undefined} />
const titles = async () => (await core.current.call('library.list', {})).texts.map(({ title }) => title.zh)

it('shows what was understood of a file and stores nothing before it is told to', async () => {
  const { hands, screen, button, message } = await draw(core.current, dialogFor(new File([bridgeStory], 'bridge.txt')))
  await expect.poll(() => screen.queryByText(/^4 paragraphs, 4 sentences, 1/)).not.toBeNull()
  expect(screen.getByRole('region', { name: 'How it begins' }).textContent).toContain('船来了。')
  expect(await titles()).not.toContain('桥头')
  await hands.click(button('Put it in the library'))
  await expect.poll(message).toBe('桥头 is in the library.')
  expect(await titles()).toContain('桥头')
  expect(location.hash).toMatch(/^#\/read\//)
})

it('lets the reader give the text another title', async () => {
  const { hands, screen, button, message } = await draw(
    core.current,
    dialogFor(new File(['雨\n\n下雨了。'], 'rain.txt')),
  )
  const title = await screen.findByRole('textbox', { name: 'Title' })
  await expect.poll(() => title).toHaveProperty('value', '雨')
  await hands.clear(title)
  expect(button('Put it in the library').hasAttribute('disabled')).toBe(true)
  await hands.type(title, '雨天')
  await hands.click(button('Put it in the library'))
  await expect.poll(message).toBe('雨天 is in the library.')
})

it('says in one sentence why a file can not be read', async () => {
  let isClosed = false
  const file = new File([new Uint8Array([0, 1, 2, 0, 0, 3, 255, 0])], 'picture.txt')
  const { message } = await draw(core.current, <OpenDialog file={file} onClose={() => (isClosed = true)} />)
  await expect.poll(message).toMatch(/^picture\.txt is /)
  expect(isClosed).toBe(true)
})
