import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { boundsOnDisplays, firstBounds, readWindowState, writeWindowState } from './window-state.ts'

const main = { x: 0, y: 25, width: 1440, height: 875 }
const beside = { x: 1440, y: 0, width: 1920, height: 1080 }

it('opens in the middle the first time, and never larger than the display', () => {
  expect(firstBounds(main)).toEqual({ x: 80, y: 32, width: 1280, height: 860 })
  expect(firstBounds({ x: 0, y: 0, width: 1024, height: 700 })).toEqual({ x: 0, y: 0, width: 1024, height: 700 })
})

it('opens again where it stood, on whichever display that was', () => {
  const kept = { x: 1500, y: 40, width: 900, height: 700 }
  expect(boundsOnDisplays(kept, [main, beside])).toEqual(kept)
})

it('comes back to the first display when its own is gone, and fits what is left', () => {
  expect(boundsOnDisplays({ x: 1500, y: 40, width: 900, height: 700 }, [main])).toEqual(firstBounds(main))
  expect(boundsOnDisplays({ x: 1000, y: 500, width: 900, height: 700 }, [main])).toEqual({
    x: 540,
    y: 200,
    width: 900,
    height: 700,
  })
  expect(boundsOnDisplays({ x: 0, y: -400, width: 900, height: 700 }, [main])).toEqual(firstBounds(main))
  expect(boundsOnDisplays({ x: 0, y: 30, width: 10, height: 10 }, [main])).toEqual(firstBounds(main))
  expect(boundsOnDisplays(null, [main])).toEqual(firstBounds(main))
})

it('keeps its place in a file, and takes a spoiled file for none', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'duizhao-state-')), 'shell', 'window.json')
  expect(readWindowState(file)).toBeNull()
  const state = { bounds: main, isMaximized: true }
  writeWindowState(file, state)
  expect(readWindowState(file)).toEqual(state)
  expect(readdirSync(join(file, '..'))).toEqual(['window.json'])
  for (const spoiled of ['', '{', 'null', '{"bounds":{"x":"1"},"isMaximized":true}', '[]']) {
    writeFileSync(file, spoiled)
    expect([spoiled, readWindowState(file)]).toEqual([spoiled, null])
  }
})
