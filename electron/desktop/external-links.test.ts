import { expect, it } from 'vitest'
import { externalHref, openExternally } from './external-links.ts'
import { hostileUrls } from './testing/hostile-urls.ts'

/** A door that notes what it was asked. */
function outside(isAllowed: boolean) {
  const asked: string[] = []
  const opened: string[] = []
  return {
    asked,
    opened,
    confirm: (host: string) => Promise.resolve(asked.push(host) > 0 && isAllowed),
    open: (href: string) => Promise.resolve(void opened.push(href)),
  }
}

it(`lets none of ${hostileUrls.length} hostile addresses out, and asks about none`, async () => {
  const door = outside(true)
  expect(hostileUrls.length).toBeGreaterThanOrEqual(120)
  expect(new Set(hostileUrls).size).toBe(hostileUrls.length)
  const letOut: string[] = []
  for (const url of hostileUrls) if (await openExternally(url, door)) letOut.push(url)
  expect(letOut).toEqual([])
  expect(door).toMatchObject({ asked: [], opened: [] })
})

it('opens http and https with the parsed address, after the host was shown', async () => {
  const door = outside(true)
  await openExternally('HTTPS://Example.ORG:443/a b?q=中#x', door)
  await openExternally('http://example.org:8080', door)
  await openExternally('https://例子.test/', door)
  expect(door.asked).toEqual(['example.org', 'example.org:8080', 'xn--fsqu00a.test'])
  expect(door.opened).toEqual([
    'https://example.org/a%20b?q=%E4%B8%AD#x',
    'http://example.org:8080/',
    'https://xn--fsqu00a.test/',
  ])
})

it('opens nothing when the reader says no', async () => {
  const door = outside(false)
  expect(await openExternally('https://example.org/', door)).toBe(false)
  expect(door.opened).toEqual([])
})

it('never gives out anything but http and https', () => {
  for (const url of ['https:example.org', 'https:/example.org', 'https:\\\\example.org\\x', ' https://example.org '])
    expect(externalHref(url)).toMatch(/^https:\/\/example\.org\//)
})
