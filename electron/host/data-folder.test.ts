import { expect, it } from 'vitest'
import { dataFolder } from './data-folder.ts'

const linux = { platform: 'linux', env: {}, home: '/home/li', workingFolder: '/work' } as const

it('stands where each system keeps the data of programs', () => {
  expect(dataFolder(undefined, linux)).toBe('/home/li/.local/share/duizhao')
  expect(dataFolder(undefined, { ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/duizhao')
  expect(dataFolder(undefined, { ...linux, env: { XDG_DATA_HOME: 'relative' } })).toBe('/home/li/.local/share/duizhao')
  expect(dataFolder(undefined, { ...linux, platform: 'darwin', home: '/Users/li' })).toBe(
    '/Users/li/Library/Application Support/Duizhao',
  )
  const windows = {
    platform: 'win32',
    env: { APPDATA: 'C:\\Users\\li\\AppData\\Roaming' },
    home: 'C:\\Users\\li',
  } as const
  expect(dataFolder(undefined, { ...windows, workingFolder: 'C:\\' })).toBe('C:\\Users\\li\\AppData\\Roaming\\Duizhao')
  expect(dataFolder(undefined, { ...windows, env: {}, workingFolder: 'C:\\' })).toBe(
    'C:\\Users\\li\\AppData\\Roaming\\Duizhao',
  )
})

it('moves where DUIZHAO_HOME says, and --data wins over it', () => {
  const moved = { ...linux, env: { DUIZHAO_HOME: 'mine' } }
  expect(dataFolder(undefined, moved)).toBe('/work/mine')
  expect(dataFolder('/elsewhere', moved)).toBe('/elsewhere')
  expect(dataFolder('here', moved)).toBe('/work/here')
})
