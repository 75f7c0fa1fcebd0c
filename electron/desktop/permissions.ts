import type { Session } from 'electron'

/** Denies every permission, asked for or looked up, every device, and every download. */
export function denyPermissions(session: Session) {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
