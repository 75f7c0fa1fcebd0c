import { expect, it } from 'vitest'
import { hrefOf, parseRoute, type Route } from './routes.ts'

it('finds every place again from its address', () => {
  const routes: readonly Route[] = [
    { view: 'library' },
    { view: 'review' },
    { view: 'settings' },
    { view: 'about' },
    { view: 'corrections' },
    { view: 'read', textId: '0190f0aa-0000-7000-8000-000000000001', pairIndex: null },
    { view: 'read', textId: '0190f0aa-0000-7000-8000-000000000001', pairIndex: 11 },
    { view: 'cards', cardId: null },
    { view: 'cards', cardId: '0190f0aa-0000-7000-8000-000000000002' },
    { view: 'glossary', termId: 'receptive-field' },
    { view: 'dictionary', query: '' },
    { view: 'dictionary', query: '词典/100%' },
  ]
  for (const route of routes) expect(parseRoute(hrefOf(route))).toEqual(route)
})

it('numbers pairs in addresses as on the page, from one', () => {
  expect(hrefOf({ view: 'read', textId: 'x', pairIndex: 0 })).toBe('#/read/x/1')
})

it('goes to the library from an address it does not know', () => {
  for (const hash of ['', '#', '#/nowhere', '#/read', '#key=abc']) expect(parseRoute(hash)).toEqual({ view: 'library' })
})
