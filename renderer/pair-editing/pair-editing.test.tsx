import { expect, it } from 'vitest'
import type { TextId } from '#contract/ids.ts'
import { draw } from '../testing/draw.tsx'
import { bridgeStory, bundledTextId, importText, openText, pairsOf } from '../testing/library.ts'
import { openSharedCore } from '../testing/shared-core.ts'
import { PairEditor } from './pair-editor.tsx'

const core = openSharedCore()

/** The editor with one pair of a text as the current one, and the number that its menu hangs on. */
async function drawEditor(textId: TextId, index: number) {
  const text = await openText(core.current, textId)
  const pair = (await pairsOf(core.current, textId))[index]
  const view = (
    <>
      <div data-pair={index}>
        <button type="button" data-pair-menu />
      </div>
      <PairEditor text={text} pair={pair ?? null} currentIndex={() => index} currentPair={() => pair} />
    </>
  )
  return draw(core.current, view)
}

const englishOf = async (textId: TextId, index: number) =>
  (await pairsOf(core.current, textId))[index]?.target.map(({ text }) => text)

it('offers in the menu only what applies to the pair, and writes its English', async () => {
  const textId = await importText(core.current, bridgeStory)
  const { hands, screen, stores, button, message } = await drawEditor(textId, 1)
  stores.actions.run('pair.menu')
  await expect.poll(() => screen.queryByRole('menu', { name: 'Align pair 2' })).not.toBeNull()
  const offered = screen.getAllByRole('menuitem').map((each) => each.textContent)
  expect(offered.some((each) => each?.startsWith('Write the English…'))).toBe(true)
  expect(offered.some((each) => each?.startsWith('First English sentence'))).toBe(false)
  await hands.click(screen.getByRole('menuitem', { name: /Write the English/ }))
  await hands.type(screen.getByRole('textbox'), 'The boat came.')
  await hands.click(button('Save'))
  await expect.poll(message).toBe('Wrote the English of pair 2.')
  expect(await englishOf(textId, 1)).toEqual(['The boat came.'])
})

it('joins two pairs by key, and takes it back', async () => {
  const textId = await importText(core.current, bridgeStory.replace('桥头', '桥下'))
  const { hands, stores, button, message } = await drawEditor(textId, 1)
  const before = await pairsOf(core.current, textId)
  stores.actions.run('pair.join')
  await expect.poll(message).toBe('Joined pair 2 with the next.')
  expect(await pairsOf(core.current, textId)).toHaveLength(before.length - 1)
  await hands.click(button('Undo'))
  await expect.poll(async () => (await pairsOf(core.current, textId)).length).toBe(before.length)
})

it('says that a text that comes with the program is not aligned by hand', async () => {
  const { stores, screen, message } = await drawEditor(await bundledTextId(core.current), 1)
  stores.actions.run('pair.join')
  await expect.poll(message).toMatch(/comes with/)
  expect(screen.queryByRole('menu')).toBeNull()
})
