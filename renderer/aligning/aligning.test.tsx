import { expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { bridgeStory, bridgeStoryInEnglish, importText, pairsOf } from '../testing/library.ts'
import { openSharedCore } from '../testing/shared-core.ts'
import { AlignDialog } from './align-dialog.tsx'

const core = openSharedCore()
const english = new File([bridgeStoryInEnglish], 'bridge-en.txt')
const chinese = new File([bridgeStory], 'bridge.txt')

it('makes one text of two files in any order, and says that they were swapped', async () => {
  const dialog = <AlignDialog text={null} dropped={[english, chinese]} onClose={() => undefined} />
  const { hands, screen, button, message } = await draw(core.current, dialog)
  await expect.poll(() => screen.queryByText(/given the other way round/)).not.toBeNull()
  expect(screen.getByRole('region', { name: 'Chinese' }).textContent).toContain('水很急。')
  expect(screen.getByRole('region', { name: 'English' }).textContent).toContain('The water was quick.')
  await hands.click(button('Align and read'))
  await expect.poll(message).toBe('桥头 is in the library.')
  expect(location.hash).toMatch(/^#\/read\//)
})

it('lays English beside a text that has none', async () => {
  const textId = await importText(core.current, bridgeStory.replace('桥头', '桥下'))
  const text = { id: textId, title: '桥下' }
  const dialog = <AlignDialog text={text} dropped={[english]} onClose={() => undefined} />
  const { hands, button, message } = await draw(core.current, dialog)
  await hands.click(button('Next'))
  await expect.poll(() => button('Align and read').hasAttribute('disabled')).toBe(false)
  await hands.click(button('Align and read'))
  await expect.poll(message).toMatch(/^The English is laid beside/)
  const targets = (await pairsOf(core.current, textId)).flatMap(({ target }) => target.map((each) => each.text))
  expect(targets).toContain('The boat came.')
})

it('keeps the chosen files when they can not be aligned, and says why', async () => {
  const dialog = <AlignDialog text={null} dropped={[chinese, chinese]} onClose={() => undefined} />
  const { screen, message } = await draw(core.current, dialog)
  await expect.poll(message).toMatch(/English/)
  expect(screen.getAllByText('bridge.txt').length).toBe(2)
})

it('takes files as they are placed where the reader says so, whatever stands in them', async () => {
  const dialog = <AlignDialog text={null} dropped={[english, chinese]} onClose={() => undefined} />
  const { hands, screen } = await draw(core.current, dialog)
  await expect.poll(() => screen.queryByText(/given the other way round/)).not.toBeNull()
  await hands.click(screen.getByRole('radio', { name: 'As placed: Chinese first' }))
  await expect
    .poll(() => screen.queryByRole('region', { name: 'Chinese' })?.textContent)
    .toContain('The water was quick.')
  expect(screen.queryByText(/given the other way round/)).toBeNull()
})

it('opens one file as the language that the reader says', async () => {
  const dialog = <AlignDialog text={null} dropped={[chinese]} onClose={() => undefined} />
  const { hands, screen, button, message } = await draw(core.current, dialog)
  await hands.click(button('Next'))
  await expect.poll(message).toMatch(/no English/)
  await hands.click(screen.getByRole('radio', { name: 'Chinese' }))
  await hands.click(button('Next'))
  await expect.poll(() => screen.queryByRole('region', { name: 'Chinese' })?.textContent).toContain('水很急。')
})
