/** The scheme the desktop window is served under, and its only page. */
export const SCHEME = 'duizhao'
export const PAGE_URL = 'duizhao://app/'

/**
 * Whether a URL, once parsed, stands under the window's own origin. Compared by parts: `URL.origin` is the string
 * "null" for every scheme that is not one of the web's.
 */
export function isOurOrigin(url: string): boolean {
  const parsed = URL.parse(url)
  return (
    parsed !== null &&
    parsed.protocol === `${SCHEME}:` &&
    parsed.host === 'app' &&
    parsed.username === '' &&
    parsed.password === ''
  )
}

/** Whether a URL is the window's page, at any place in it. */
export function isOurPage(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && isOurOrigin(url) && parsed.pathname === '/' && parsed.search === ''
}
