import { expect, it } from 'vitest'
import { actions } from '#contract/actions.ts'
import { actionFor, chordOf, chordsOf, printChord, rebind } from './keys.ts'

const press = (key: string, more: Partial<Parameters<typeof chordOf>[0]> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

it('names a chord the same way whatever the platform', () => {
  expect(chordOf(press('j'), false)).toBe('j')
  expect(chordOf(press('N', { shiftKey: true }), false)).toBe('Shift+N')
  expect(chordOf(press('?', { shiftKey: true }), false)).toBe('?')
  expect(chordOf(press(' '), false)).toBe('Space')
  expect(chordOf(press('z', { ctrlKey: true }), false)).toBe('Mod+z')
  expect(chordOf(press('z', { metaKey: true }), true)).toBe('Mod+z')
  expect(chordOf(press('¡', { altKey: true, code: 'Digit1' }), true)).toBe('Alt+1')
  expect(chordOf(press('Shift', { shiftKey: true }), false)).toBeNull()
})

it('gives no two actions that can be active together the same default key', () => {
  const taken = new Map<string, string>()
  for (const each of actions) {
    for (const chord of each.keys) {
      const clash = actions.find(
        (other) =>
          other.id !== each.id &&
          (other.keys as readonly string[]).includes(chord) &&
          (other.scope === each.scope || other.scope === 'app' || each.scope === 'app'),
      )
      expect(clash, `${chord} of ${each.id}`).toBeUndefined()
      taken.set(chord, each.id)
    }
  }
  expect(taken.size).toBeGreaterThan(30)
})

it('lets a view use a key for itself and leaves the rest to the whole program', () => {
  expect(actionFor('1', 'review', {})).toBe('review.again')
  expect(actionFor('1', 'reader', {})).toBeNull()
  expect(actionFor('?', 'review', {})).toBe('app.help')
})

it('keeps a key the reader chose, also where a later action has it by default', () => {
  expect(actionFor('w', 'reader', {})).toBe('reader.status-known')
  expect(actionFor('w', 'reader', { 'reader.play': 'w' })).toBe('reader.play')
})

it('moves a key from one action to another and says which one lost it', () => {
  const { keys, losers } = rebind('reader.play', 's', {})
  expect(losers).toEqual(['reader.save-card'])
  expect(chordsOf('reader.save-card', keys)).toEqual([])
  expect(actionFor('s', 'reader', keys)).toBe('reader.play')
  const { keys: arrows } = rebind('reader.play', 'j', {})
  expect(chordsOf('reader.next-pair', arrows)).toEqual(['ArrowDown'])
})

it('prints chords as keyboards label them', () => {
  expect(printChord('Mod+z', true)).toBe('⌘Z')
  expect(printChord('Mod+z', false)).toBe('Ctrl+Z')
  expect(printChord('ArrowDown', false)).toBe('↓')
  expect(printChord('+', false)).toBe('+')
})
