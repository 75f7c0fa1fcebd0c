import { expect, it } from 'vitest'
import { byReading } from './by-reading.ts'

const entry = (...syllables: string[]) => ({ syllables })
const readings = (entries: readonly { readonly syllables: readonly string[] }[]) =>
  entries.map(({ syllables }) => syllables.join(' '))

it('puts the senses of the reading in the sentence first', () => {
  const entries = [entry('hang2'), entry('xing2'), entry('heng2')]
  expect(readings(byReading(entries, ['xing2']))).toEqual(['xing2', 'hang2', 'heng2'])
})

it('knows a reading again whose tones changed in the sentence', () => {
  const entries = [entry('Yi1', 'yang2'), entry('yi1', 'yang4')]
  expect(readings(byReading(entries, ['yi2', 'yang4']))[0]).toBe('Yi1 yang2')
  expect(readings(byReading([entry('dong1', 'xi1'), entry('dong1', 'xi5')], ['dong1', 'xi5']))[0]).toBe('dong1 xi5')
})

it('leaves the order alone where the reading is not known', () => {
  const entries = [entry('hang2'), entry('xing2')]
  expect(byReading(entries, [])).toBe(entries)
  expect(byReading(entries, [''])).toBe(entries)
})
