import { expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { openSharedCore } from '../testing/shared-core.ts'
import { Glossary } from './glossary.tsx'

const core = openSharedCore()

it('finds a term by pinyin without tones and by English', async () => {
  const { hands, screen } = await draw(core.current, <Glossary termId={null} />)
  const shown = () => screen.getAllByRole('link').map((each) => each.querySelector('b')?.textContent)
  await expect.poll(() => shown().length).toBe(4)
  const field = screen.getByRole('searchbox', { name: 'Search terms' })
  await hands.type(field, 'ganshou')
  await expect.poll(shown).toEqual(['感受野'])
  await hands.clear(field)
  await hands.type(field, 'atten')
  await expect.poll(shown).toEqual(['注意力'])
})

it('explains a term in both languages and leads to its relations', async () => {
  const { hands, screen } = await draw(core.current, <Glossary termId="receptive-field" />)
  const details = await screen.findByRole('region', { name: '感受野' })
  expect(details.textContent).toContain('The part of the input that a neuron sees.')
  expect(details.textContent).toContain('神经元能看到的输入。')
  await hands.click(screen.getByRole('button', { name: 'convolution' }))
  expect(location.hash).toBe('#/glossary/convolution')
})

it('puts Chinese first where the interface is Chinese', async () => {
  const { screen } = await draw(core.current, <Glossary termId="convolution" />, { language: 'zh-CN' })
  const text = (await screen.findByRole('region', { name: '卷积' })).textContent ?? ''
  expect(text.indexOf('用小窗口扫过图像。')).toBeLessThan(text.indexOf('A small window'))
})
