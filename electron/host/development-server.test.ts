import { expect, it } from 'vitest'
import { DEVELOPMENT, developmentServer } from './development-server.ts'

const env = { ELECTRON_RENDERER_URL: 'http://localhost:5173' }

it('takes the files of the window from a server only where the program was started to be worked on', () => {
  expect(developmentServer(['node', 'cli.js', 'serve'], env)).toBeUndefined()
  expect(developmentServer(['node', 'cli.js', 'serve', DEVELOPMENT], env)).toBe(env.ELECTRON_RENDERER_URL)
})
