import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const config = parse(readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>

it('blows every fuse that the shipped program does not need', () => {
  expect(config['electronFuses']).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  })
})

it('ships what was built without the browser host and node_modules, and the content beside it', () => {
  expect(config['files']).toContain('!node_modules/**')
  expect(config['files']).toContain('!**/*.map')
  expect(config['files']).toContain('!out/main/chunks/{serve,run-subcommand}-*.js')
  expect(config['extraResources']).toEqual([{ from: 'out/content', to: 'content' }])
  expect(config['asar']).toBe(true)
})
