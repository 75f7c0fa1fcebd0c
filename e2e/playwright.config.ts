import { defineConfig } from '@playwright/test'

/**
 * `browser`: the built browser host in real Chromium. `shell-double`: the built desktop shell against the double of
 * Electron's module. `electron`: the desktop shell in Electron itself, where its binary is.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 1,
  // A machine may be busy with other things: only what hangs is ended.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: !!process.env['CI'],
  reporter: [['list']],
  use: { screenshot: 'only-on-failure', trace: 'retain-on-failure', viewport: { width: 1280, height: 800 } },
  projects: [
    { name: 'browser', testMatch: '*.spec.ts', testIgnore: ['shell-double.spec.ts', 'electron.spec.ts'] },
    { name: 'shell-double', testMatch: 'shell-double.spec.ts' },
    { name: 'electron', testMatch: 'electron.spec.ts' },
  ],
})
