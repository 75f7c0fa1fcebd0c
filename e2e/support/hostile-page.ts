import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves an empty page on a free port of this machine: a stranger's local web app. */
export async function openHostileServer(): Promise<{ port: number; server: Server }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>stranger</title><body></body>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, server }
}

/**
 * Runs in a stranger's page: asks the target in every way a page can, the launch key in hand. Gives how many ways were
 * tried and every text that could be read.
 */
export async function attack({ target, key }: { target: string; key: string }) {
  const read: string[] = []
  let tried = 0
  const settled = (element: HTMLElement, address: 'src' | 'href' | 'data', url: string) =>
    new Promise<void>((resolve) => {
      tried++
      element.addEventListener('load', () => resolve())
      element.addEventListener('error', () => resolve())
      element.setAttribute(address, url)
      document.body.append(element)
      setTimeout(resolve, 1_500)
    })
  const make = (name: string, more: Record<string, string> = {}) => Object.assign(document.createElement(name), more)
  const ask = async (init: RequestInit, path = '/') => {
    tried++
    const answer = await fetch(target + path, init).catch(() => null)
    if (answer) read.push(await answer.text().catch(() => ''))
  }
  const form = (method: string, enctype: string) => {
    tried++
    const frame = make('iframe', { name: `frame-${tried}` })
    const element = make('form', { method, enctype, target: `frame-${tried}`, action: `${target}/` }) as HTMLFormElement
    element.append(make('input', { name: 'call', value: 'cards.delete' }))
    document.body.append(frame, element)
    element.submit()
  }
  const socket = (path: string, protocols: string[] = []) =>
    new Promise<void>((resolve) => {
      tried++
      const opened = new WebSocket(target.replace('http', 'ws') + path, protocols)
      opened.addEventListener('open', () => opened.send(JSON.stringify({ key })))
      opened.addEventListener('message', (event) => read.push(String(event.data)))
      opened.addEventListener('close', () => resolve())
    })

  form('GET', '')
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) form('POST', type)
  tried += 2
  navigator.sendBeacon(`${target}/rpc`, JSON.stringify({ key }))
  navigator.sendBeacon(`${target}/`, new Blob(['{}'], { type: 'text/plain' }))
  await Promise.all([
    settled(make('img'), 'src', `${target}/`),
    settled(make('img', { crossOrigin: 'anonymous' }), 'src', `${target}/`),
    settled(make('script'), 'src', `${target}/index.html`),
    settled(make('script', { type: 'module' }), 'src', `${target}/index.html`),
    settled(make('link', { rel: 'stylesheet' }), 'href', `${target}/index.html`),
    settled(make('link', { rel: 'preload', as: 'fetch' }), 'href', `${target}/`),
    settled(make('iframe'), 'src', `${target}/`),
    settled(make('iframe', { sandbox: 'allow-scripts' }), 'src', `${target}/`),
    settled(make('object'), 'data', `${target}/`),
    settled(make('embed'), 'src', `${target}/`),
    settled(make('audio'), 'src', `${target}/`),
    ask({ mode: 'no-cors' }),
    ask({ mode: 'no-cors', credentials: 'include' }, '/index.html'),
    ask({ mode: 'cors' }),
    ask({ method: 'POST', mode: 'no-cors', body: '{}' }),
    ask({ method: 'POST', mode: 'no-cors', body: '{}', headers: { 'content-type': 'text/plain' } }, '/rpc'),
    ask({ method: 'POST', body: JSON.stringify({ key }), headers: { 'content-type': 'application/json' } }, '/rpc'),
    ask({ method: 'PUT', body: '{}', headers: { 'x-key': key } }, '/rpc'),
    ask({ headers: { authorization: `Bearer ${key}` } }),
    ask({ method: 'HEAD', mode: 'no-cors' }),
    socket('/rpc'),
    socket('/rpc', ['duizhao']),
    socket(`/rpc?key=${key}`),
    new Promise<void>((resolve) => {
      tried++
      const source = new EventSource(`${target}/rpc`)
      source.addEventListener('error', () => resolve(source.close()))
    }),
  ])
  return { tried, read }
}
