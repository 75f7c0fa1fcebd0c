/** What the door needs of the system: to show the person where it leads, and to open it. */
export interface Outside {
  confirm(host: string): Promise<boolean>
  open(href: string): Promise<void>
}

// Longer than any link in our content; some systems hand the address on as a command line.
const MAX_HREF = 2048

/** The parsed address of a link that may leave the program: http or https, with a host and no user name. Else null. */
export function externalHref(url: string): string | null {
  const parsed = URL.parse(url)
  if (!parsed || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return null
  if (parsed.username || parsed.password || !parsed.hostname) return null
  return parsed.href.length <= MAX_HREF ? parsed.href : null
}

/** The one door for links that leave: opened with the parsed address, after the person saw the host. */
export async function openExternally(url: string, outside: Outside): Promise<boolean> {
  const href = externalHref(url)
  if (!href || !(await outside.confirm(new URL(href).host))) return false
  await outside.open(href)
  return true
}
