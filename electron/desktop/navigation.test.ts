import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { expect, it } from 'vitest'
import { hostileUrls } from './testing/hostile-urls.ts'
import { guardNavigation, mayNavigate } from './navigation.ts'
import { isOurOrigin, isOurPage } from './our-page.ts'
import { isOurFrame } from './sender.ts'

const elsewhere = [
  ...hostileUrls,
  'https://example.org/',
  'http://127.0.0.1:4100/',
  'duizhao://app/other.html',
  'duizhao://app/?x',
]

it('knows its own page by its parts after parsing', () => {
  for (const url of ['duizhao://app/', 'duizhao://app/#/read/1', 'DUIZHAO://app/'])
    expect([url, isOurPage(url)]).toEqual([url, true])
  expect(isOurOrigin('duizhao://app/assets/x.js')).toBe(true)
  expect(elsewhere.filter(isOurPage)).toEqual([])
})

it('lets the window navigate to its page, and no frame anywhere', () => {
  expect(mayNavigate('duizhao://app/', true)).toBe(true)
  expect(mayNavigate('duizhao://app/', false)).toBe(false)
  expect(elsewhere.filter((url) => mayNavigate(url, true))).toEqual([])
})

it('prevents every way away from the page, webviews and new windows', () => {
  const contents = new EventEmitter()
  const asked: string[] = []
  let openHandler = (_details: { url: string }): { action: string } => ({ action: 'allow' })
  const fake = Object.assign(contents, {
    setWindowOpenHandler: (handler: typeof openHandler) => (openHandler = handler),
  })
  guardNavigation(fake as unknown as WebContents, (url) => asked.push(url))

  const isPrevented = (name: string, url: string, isMainFrame: boolean) => {
    let prevented = false
    contents.emit(name, { url, isMainFrame, preventDefault: () => (prevented = true) })
    return prevented
  }
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    expect(elsewhere.filter((url) => !isPrevented(name, url, true))).toEqual([])
    expect(isPrevented(name, 'duizhao://app/', false)).toBe(true)
    expect(isPrevented(name, 'duizhao://app/', true)).toBe(false)
  }
  expect(isPrevented('will-attach-webview', 'duizhao://app/', true)).toBe(true)
  for (const url of ['https://example.org/', 'duizhao://app/', 'about:blank'])
    expect(openHandler({ url }).action).toBe('deny')
  expect(asked).toEqual(['https://example.org/', 'duizhao://app/', 'about:blank'])
})

it('hears messages from our page alone', () => {
  const ours = { url: 'duizhao://app/#/review', parent: null }
  expect(isOurFrame(ours)).toBe(true)
  expect(isOurFrame(null)).toBe(false)
  expect(isOurFrame({ ...ours, parent: {} })).toBe(false)
  expect(isOurFrame({ ...ours, detached: true })).toBe(false)
  expect(elsewhere.filter((url) => isOurFrame({ url, parent: null }))).toEqual([])
})
