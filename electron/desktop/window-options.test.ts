import { expect, it } from 'vitest'
import { windowOptions } from './window-options.ts'

it('writes every guard out', () => {
  const { webPreferences } = windowOptions({ x: 0, y: 0, width: 800, height: 600 }, '/preload.cjs', false)
  expect(webPreferences).toEqual({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    enableWebSQL: false,
    spellcheck: false,
  })
})
