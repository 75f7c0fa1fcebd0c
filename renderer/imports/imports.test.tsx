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

const inTurns = [
  '渡口的早晨',
  'Morning at the Ferry',
  '老船夫每天五点起床。',
  'The old boatman got up at five every day.',
  '一只白猫坐在船头。',
  'A white cat sat in the bow.',
].join('\n\n')

it('opens a file with both languages beside each other, or as the reader says, by key alone', async () => {
  const file = new File([inTurns], 'both.md')
  const { hands, screen, button, message } = await draw(core.current, dialogFor(file))
  const opening = () => screen.getByRole('region', { name: 'How it begins' })
  await expect.poll(() => screen.queryByText(/^3 paragraphs, 3 sentences/)).not.toBeNull()
  expect(opening().querySelector('[lang=en]')?.textContent).toBe('Morning at the Ferry')
  screen.getByRole('radio', { name: 'Chinese' }).focus()
  await hands.keyboard(' ')
  await expect.poll(() => screen.queryByText(/^6 paragraphs, 6 sentences/)).not.toBeNull()
  expect(opening().querySelector('[lang=en]')).toBeNull()
  await hands.click(button('Put it in the library'))
  await expect.poll(message).toMatch(/is in the library\.$/)
})

it('shows both ways to read a file of which it is not sure, and takes the one that is chosen', async () => {
  const mixed = [
    '河水涨了。',
    '没有人过河。',
    '船夫在等。',
    'The river rose.',
    'Nobody crossed.',
    '天黑了。',
    '他回家了。',
  ]
    .concat('The boatman waited.', 'It grew dark.', 'He went home.')
    .join('\n\n')
  const { hands, screen } = await draw(core.current, dialogFor(new File([mixed], 'mixed.md')))
  await expect.poll(() => screen.queryByText(/not certain which languages/)).not.toBeNull()
  expect(screen.getByRole('region', { name: 'How it begins, read otherwise' }).textContent).toContain('The river rose.')
  await hands.click(screen.getByRole('button', { name: /^Read it so/ }))
  await expect.poll(() => screen.queryByText(/not certain which languages/)).toBeNull()
  expect(screen.getByText(/^10 paragraphs/)).toBeTruthy()
})
