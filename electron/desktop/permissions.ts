import type { Session } from 'electron'

import { isOurOrigin } from './our-page.ts'

/**
 * Denies every permission, asked for or looked up, every device, and every download but of a file that our own page made
 * (a blob of ours: nothing of it comes from a network).
 */
export function denyPermissions(session: Session) {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) event.preventDefault()
  })
}

const isOwnBlob = (url: string) => url.startsWith('blob:') && isOurOrigin(url.slice('blob:'.length))
