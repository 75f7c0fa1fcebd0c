import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { builtLanguage } from '../../testing/test-core.ts'
import { packStrokes } from './build/pack-strokes.ts'
import { openStrokes } from './strokes.ts'

const built = openStrokes(new Uint8Array(readFileSync(join(builtLanguage, 'strokes.bin'))))

it.each([
  ['一', 1],
  ['人', 2],
  ['野', 11],
  ['卷', 8],
  ['龍', 16],
])('draws %s in %i strokes', (character, count) => {
  const drawing = built.drawing(character)
  expect(drawing?.strokes).toHaveLength(count)
  expect(drawing?.medians).toHaveLength(count)
  expect(drawing?.strokes[0]).toMatch(/^M[\d\s.-]/)
})

it('draws nothing for what nobody has drawn', () => {
  expect(['x', '', '𠮷', '。'].map(built.drawing)).toEqual([null, null, null, null])
})

it('gives back every drawing that was packed, over the borders of blocks', () => {
  const drawings = new Map(
    Array.from({ length: 200 }, (_, at) => [
      String.fromCodePoint(0x4e00 + at * 7),
      { strokes: [`M ${at} 1 L 2 3 Z`], medians: [[[at, 1] as [number, number]]] },
    ]),
  )
  const opened = openStrokes(packStrokes(drawings))
  expect(opened.characterCount).toBe(200)
  for (const [character, { medians }] of drawings) {
    expect(opened.drawing(character)).toEqual({ strokes: [`M${medians[0]?.[0]?.[0]} 1L2 3Z`], medians })
  }
})
