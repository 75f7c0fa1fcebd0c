import { describe, expect, it } from 'vitest'
import { mayHaveFile, mayOpenSocket } from './request-rules.ts'

const host = '127.0.0.1:4100'
const file = (target: string, ...rawHeaders: string[]) => ({ method: 'GET', target, rawHeaders })
const isGiven = (...rawHeaders: string[]) => mayHaveFile(file('/', ...rawHeaders), host)

describe('a request for a file', () => {
  it('is answered for our own name and from our own page', () => {
    expect(isGiven('Host', host)).toBe(true)
    expect(isGiven('Host', host, 'Sec-Fetch-Site', 'same-origin')).toBe(true)
    expect(isGiven('Host', host, 'Origin', `http://${host}`)).toBe(true)
  })

  it('is refused for any other name, two names, or none', () => {
    const names = ['localhost:4100', '127.0.0.1', 'evil.test:4100', '[::1]:4100', '127.0.0.1:4101', '']
    expect(names.filter((name) => isGiven('Host', name))).toEqual([])
    expect(isGiven('Host', host, 'Host', host)).toBe(false)
    expect(isGiven()).toBe(false)
  })

  it('is refused from another site unless it opens the page as a page', () => {
    const opens = ['Host', host, 'Sec-Fetch-Site', 'cross-site', 'Sec-Fetch-Mode', 'navigate', 'Sec-Fetch-Dest']
    expect(isGiven(...opens, 'document')).toBe(true)
    expect(isGiven(...opens, 'iframe')).toBe(false)
    expect(mayHaveFile(file('/a.js', ...opens, 'document'), host)).toBe(false)
    expect(isGiven('Host', host, 'Sec-Fetch-Site', 'same-site')).toBe(false)
    expect(isGiven('Host', host, 'Origin', 'null')).toBe(false)
  })

  it('is refused with any method but GET and HEAD, or with a body', () => {
    const methods = ['POST', 'OPTIONS', 'PUT', 'get', 'TRACE', undefined]
    const rawHeaders = ['Host', host]
    expect(methods.filter((method) => mayHaveFile({ method, target: '/', rawHeaders }, host))).toEqual([])
    expect(isGiven('Host', host, 'Content-Length', '0')).toBe(false)
    expect(isGiven('Host', host, 'Transfer-Encoding', 'chunked')).toBe(false)
  })
})

describe('a socket', () => {
  const good = ['Host', host, 'Origin', `http://${host}`]
  const socket = (...rawHeaders: string[]) => file('/rpc', 'Upgrade', 'websocket', ...rawHeaders)
  const isOpened = (...rawHeaders: string[]) => mayOpenSocket(socket(...rawHeaders), host)

  it('is opened from our own page', () => {
    expect(isOpened(...good)).toBe(true)
    expect(isOpened(...good, 'Sec-Fetch-Site', 'same-origin')).toBe(true)
  })

  it('is refused without the exact Host and the exact Origin, even when they agree', () => {
    expect(isOpened('Host', 'evil.test:4100', 'Origin', 'http://evil.test:4100')).toBe(false)
    expect(isOpened('Host', host)).toBe(false)
    const origins = ['null', 'http://localhost:4100', 'https://127.0.0.1:4100', 'http://127.0.0.1:4101']
    expect(origins.filter((origin) => isOpened('Host', host, 'Origin', origin))).toEqual([])
    expect(isOpened(...good, 'Origin', `http://${host}`)).toBe(false)
  })

  it('is refused when the browser says another site asks, and on any other path', () => {
    const sites = ['cross-site', 'same-site', 'none', '']
    expect(sites.filter((site) => isOpened(...good, 'Sec-Fetch-Site', site))).toEqual([])
    const targets = ['/', '/rpc/', '/rpc?key=x', '//rpc', `http://${host}/rpc`]
    expect(targets.filter((target) => mayOpenSocket({ ...socket(...good), target }, host))).toEqual([])
  })
})
