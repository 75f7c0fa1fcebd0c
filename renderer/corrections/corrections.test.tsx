import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { wordInText } from '../testing/library.ts'
import { openSharedCore } from '../testing/shared-core.ts'
import { CorrectionPanel } from './correction-panel.tsx'
import { Corrections } from './corrections.tsx'

const core = openSharedCore()

it('corrects a reading after showing what it would change', async () => {
  const word = await wordInText(core.current, '感受野')
  let isClosed = false
  const panel = <CorrectionPanel {...word} onClose={() => (isClosed = true)} />
  const { hands, screen, button, message } = await draw(core.current, panel, { notation: 'numbers' })
  const field = screen.getByRole('textbox', { name: 'Reading of 感受野' })
  await hands.clear(field)
  await hands.type(field, 'gan3 shou4')
  await expect.poll(() => screen.getByRole('status').textContent).toContain('This needs 3 syllables')
  await hands.type(field, ' ye4')
  await expect.poll(() => screen.getByRole('status').textContent).toContain('Changes 1 place')
  expect(isClosed).toBe(false)
  await hands.click(button('Apply'))
  await expect.poll(message).toBe('Corrected “感受野”.')
  expect(isClosed).toBe(true)
})

it('asks for a cut before it offers to correct where a word ends', async () => {
  const word = await wordInText(core.current, '网络')
  const { hands, screen, button } = await draw(core.current, <CorrectionPanel {...word} onClose={() => undefined} />)
  await hands.click(screen.getByRole('radio', { name: 'Word borders' }))
  expect(button('Apply').hasAttribute('disabled')).toBe(true)
  await hands.click(button('Cut between 网 and 络'))
  await expect.poll(() => screen.getByRole('status').textContent).toContain('Changes 1 place')
  expect(button('Apply').hasAttribute('disabled')).toBe(false)
})

it('lists what was corrected and noted, and takes a correction back', async () => {
  await core.current.call('notes.write', { word: '卷积', note: 'rolls up' })
  const { hands, screen, message } = await draw(core.current, <Corrections />, { notation: 'numbers' })
  const corrections = await screen.findByRole('region', { name: '1 correction' })
  expect(corrections.textContent).toContain('gan3 shou4 ye3 → gan3 shou4 ye4')
  expect(within(await screen.findByRole('region', { name: '1 note on a word' })).getByRole('textbox')).toHaveProperty(
    'value',
    'rolls up',
  )
  await hands.click(within(corrections).getByRole('button', { name: 'Take back the correction of 感受野' }))
  await expect.poll(message).toBe('Took back the correction of “感受野”.')
  await expect.poll(() => screen.queryByRole('region', { name: '0 corrections' })).not.toBeNull()
})
