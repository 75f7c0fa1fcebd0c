import type { Page } from '@playwright/test'

/** Follows the requests of a page. Gives a function that tells how many are on their way. */
export function followRequests(page: Page): () => number {
  const pending = new Set<object>()
  page.on('request', (request) => pending.add(request))
  page.on('requestfinished', (request) => pending.delete(request))
  page.on('requestfailed', (request) => pending.delete(request))
  return () => pending.size
}
