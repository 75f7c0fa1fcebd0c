import { expect, it } from 'vitest'
import { contentSecurityPolicy, windowHeaders } from './window-policy.ts'

it('lets the built window load from its own origin and nothing else', () => {
  expect(contentSecurityPolicy({ sockets: ['ws://127.0.0.1:4100'] })).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; " +
      "img-src 'self' data:; font-src 'self' data:; " +
      "connect-src 'self' ws://127.0.0.1:4100; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "object-src 'none'; require-trusted-types-for 'script'; trusted-types default",
  )
})

it('says the rest of the guards in headers', () => {
  const headers = windowHeaders({ sockets: [] })
  expect(headers).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  })
  const features = headers['Permissions-Policy']?.split(', ') ?? []
  expect(features).toContain('camera=()')
  expect(features.every((feature) => feature.endsWith('=()'))).toBe(true)
})
