import { expect, it } from 'vitest'
import { windowHeaders } from '../host/window-policy.ts'
import { answerFrom, windowScheme } from './scheme.ts'

const page = { type: 'text/html; charset=utf-8', cacheControl: 'no-store', bytes: new TextEncoder().encode('page') }
const asked: string[] = []
const answer = answerFrom(
  (target) => {
    asked.push(target)
    return Promise.resolve(target === '/' ? page : null)
  },
  windowHeaders({ sockets: [] }),
)

it('is standard and secure, and may not step round the policy', () => {
  expect(windowScheme.privileges).toMatchObject({ standard: true, secure: true, bypassCSP: false, corsEnabled: false })
})

it('gives the page with the same policy as the browser host', async () => {
  const given = await answer(new Request('duizhao://app/'))
  expect(await given.text()).toBe('page')
  expect(given.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(given.headers.get('x-content-type-options')).toBe('nosniff')
})

it('refuses other hosts, other methods and whatever is not listed', async () => {
  const requests = [
    new Request('duizhao://other/'),
    new Request('https://app/'),
    new Request('duizhao://app/', { method: 'POST' }),
    new Request('duizhao://app/../../etc/passwd'),
    new Request('duizhao://app/%2e%2e/secret'),
    new Request('duizhao://app/?x'),
  ]
  const statuses = await Promise.all(requests.map(async (request) => (await answer(request)).status))
  expect(new Set(statuses)).toEqual(new Set([403]))
})
