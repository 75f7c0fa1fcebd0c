import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import { expect, it } from 'vitest'
import { denyPermissions } from './permissions.ts'

it('grants nothing that is asked for, looked up, plugged in or downloaded, but saves what our own page made', () => {
  const handlers: Record<string, (...args: unknown[]) => unknown> = {}
  const keep = (name: string) => (handler: (...args: unknown[]) => unknown) => void (handlers[name] = handler)
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
  })
  denyPermissions(session as unknown as Session)
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'hid',
    'anything',
  ]) {
    const answers: unknown[] = []
    handlers['request']?.(null, permission, (isGranted: boolean) => answers.push(isGranted))
    expect([permission, ...answers]).toEqual([permission, false])
    expect([permission, handlers['check']?.(null, permission)]).toEqual([permission, false])
  }
  expect(handlers['device']?.({})).toBe(false)
  const isPrevented = (url: string) => {
    let isStopped = false
    session.emit('will-download', { preventDefault: () => (isStopped = true) }, { getURL: () => url })
    return isStopped
  }
  const foreign = [
    'https://example.org/a.zip',
    'blob:https://example.org/1',
    'blob:null/1',
    'duizhao://app/a',
    'data:,a',
  ]
  expect(foreign.filter((url) => !isPrevented(url))).toEqual([])
  expect(isPrevented('blob:duizhao://app/9a1b')).toBe(false)
})
