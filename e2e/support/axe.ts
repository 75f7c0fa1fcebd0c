import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * The accessibility faults of a page, or of a part of it, each in a line that begins with `where`. Waits until no colour
 * is on its way to another: half-way it is neither.
 */
export async function axeFaults(page: Page, where: string, within?: string): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  const axe = new AxeBuilder({ page })
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${where}: ${violation.id} ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
