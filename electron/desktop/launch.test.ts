import { expect, it } from 'vitest'
import { handedFiles, readLaunch } from './launch.ts'
import { handleOf } from './opened-files.ts'

it('reads the data folder and the files to open, packaged or not', () => {
  expect(readLaunch(['electron', 'index.js', '--data', '/d', 'a.txt'], false, '/desk')).toEqual({
    data: '/d',
    files: ['/desk/a.txt'],
  })
  expect(readLaunch(['duizhao', '--data=/d', '/b.txt'], true, '/work')).toEqual({ data: '/d', files: ['/b.txt'] })
})

it("passes over switches of Electron's own", () => {
  expect(readLaunch(['duizhao', '--allow-file-access-from-files', '-psn_0_1', ''], true, '/')).toEqual({
    data: undefined,
    files: [],
  })
})

it('takes nothing from another instance but absolute paths', () => {
  expect(handedFiles({ files: ['/a.txt', 'b.txt', 7, null] })).toEqual(['/a.txt'])
  for (const handed of [null, undefined, 'x', [], {}, { files: '/a.txt' }]) expect(handedFiles(handed)).toEqual([])
})

it('tells the window of a file by a handle and a name, never by its path', () => {
  const message = handleOf('/home/li/secret folder/story.txt')
  expect(message).toMatchObject({ kind: 'open-file', name: 'story.txt' })
  expect(JSON.stringify(message)).not.toContain('secret')
  expect(handleOf('/home/li/story.txt').handle).not.toBe(message.handle)
})
