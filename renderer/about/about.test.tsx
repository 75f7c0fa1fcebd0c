import { expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { openSharedCore } from '../testing/shared-core.ts'
import { About } from './about.tsx'

const core = openSharedCore()

it('says which version this is, and lists whose work it stands on with their licences', async () => {
  const { screen } = await draw(core.current, <About />)
  await expect.poll(() => screen.getByText(/1\.2\.3/).textContent).toContain('Duizhao')
  const notice = screen.getByRole('listitem')
  expect(notice.querySelector('summary')?.textContent).toBe('A dictionary · CC BY-SA 4.0')
  expect(notice.querySelector('pre')?.textContent).toBe('Share alike.')
})
