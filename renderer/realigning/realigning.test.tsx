import { expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { alignedText, pairsOf } from '../testing/library.ts'
import { createHeldAligner } from '../testing/held-aligner.ts'
import { openSharedCore } from '../testing/shared-core.ts'
import { RealigningDialog } from './realigning-dialog.tsx'

const aligner = createHeldAligner()
const core = openSharedCore({ aligner: aligner.align })

it('aligns what nobody checked again, and says so when it is done', async () => {
  const textId = await alignedText(core.current)
  const { screen, stores, message } = await draw(core.current, <RealigningDialog />)
  expect(screen.queryByRole('dialog')).toBeNull()
  await stores.realigning.start(textId, null)
  await expect.poll(message).toMatch(/^Aligned again: /)
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('shows how far it is, and leaves everything as it was when it is left', async () => {
  const textId = await alignedText(core.current)
  const before = await pairsOf(core.current, textId)
  const { hands, screen, stores, button } = await draw(core.current, <RealigningDialog />)
  aligner.hold()
  void stores.realigning.start(textId, null)
  await expect.poll(() => screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('20')
  await hands.click(button('Cancel'))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(await pairsOf(core.current, textId)).toEqual(before)
})
