import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import { expect, it } from 'vitest'
import { denyPermissions } from './permissions.ts'

it('grants nothing that is asked for, looked up, plugged in or downloaded', () => {
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
  let isPrevented = false
  session.emit('will-download', { preventDefault: () => (isPrevented = true) })
  expect(isPrevented).toBe(true)
})
