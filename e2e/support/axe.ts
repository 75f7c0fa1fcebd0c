import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The accessibility faults of a page, or of a part of it, each in a line that begins with `where`. */
export async function axeFaults(page: Page, where: string, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${where}: ${violation.id} ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
