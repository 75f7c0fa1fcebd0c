import { type ActionId, type ActionScope, actions } from '#contract/actions.ts'
import type { Settings } from '#contract/settings.ts'

/** The parts of a keyboard event that decide its chord. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const bareModifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process'])

/**
 * Names the chord of a key press as the settings write it: `j`, `Shift+N`, `?`, `Space`, `Alt+1`, `Mod+z`.
 * `Mod` is Command on macOS and Ctrl elsewhere. Gives null for a modifier alone.
 */
export function chordOf(press: KeyPress, isMac: boolean): string | null {
  if (bareModifiers.has(press.key)) return null
  const mod = isMac ? press.metaKey : press.ctrlKey
  // Option+1 types a sign on macOS, so with Alt the key is told by its place.
  const digit = press.altKey ? /^Digit(\d)$/.exec(press.code)?.[1] : undefined
  const isLetter = /^\p{L}$/u.test(press.key)
  const key = digit ?? (press.key === ' ' ? 'Space' : isLetter ? press.key.toLowerCase() : press.key)
  const showsShift = press.shiftKey && (isLetter || press.key.length > 1 || press.key === ' ')
  const parts = [mod && 'Mod', press.altKey && 'Alt', showsShift && 'Shift']
  const withPlain = showsShift && isLetter ? key.toUpperCase() : key
  return [...parts.filter((part) => part !== false), withPlain].join('+')
}

/** The chords of an action: the reader's own, or the defaults. */
export function chordsOf(id: ActionId, keys: Settings['keys']): readonly string[] {
  const own = keys[id]
  if (own !== undefined) return own === '' ? [] : [own]
  return actions.find((each) => each.id === id)?.keys ?? []
}

/**
 * The action a chord means in a view, or null. A view's own keys win over those that work everywhere, and a key that
 * the reader gave to an action wins over another action's default.
 */
export function actionFor(chord: string, scope: ActionScope, keys: Settings['keys']): ActionId | null {
  const matches = actions.filter((each) => chordsOf(each.id, keys).includes(chord))
  const given = matches.toSorted((one, other) => Number(other.id in keys) - Number(one.id in keys))
  const own = given.find((each) => each.scope === scope)
  return (own ?? given.find((each) => each.scope === 'app'))?.id ?? null
}

const overlaps = (one: ActionScope, other: ActionScope) => one === other || one === 'app' || other === 'app'

/**
 * Gives `chord` to `id` and takes it from any action it would clash with.
 * Returns the new keys and the actions that lost their chord.
 */
export function rebind(id: ActionId, chord: string, keys: Settings['keys']) {
  const scope = actions.find((each) => each.id === id)?.scope ?? 'app'
  const losers = actions.filter(
    (each) => each.id !== id && overlaps(each.scope, scope) && chordsOf(each.id, keys).includes(chord),
  )
  const next: Record<string, string> = { ...keys, [id]: chord }
  for (const loser of losers) {
    next[loser.id] = chordsOf(loser.id, keys).find((each) => each !== chord) ?? ''
  }
  return { keys: next, losers: losers.map((each) => each.id) }
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
const signs: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Enter: '⏎',
}

/** A chord as it is printed on a button or in the help sheet. */
export function printChord(chord: string, isMac: boolean): string {
  const parts = chord === '+' ? ['+'] : chord.split('+')
  const printed = parts.map((part) => (isMac && macSigns[part]) || signs[part] || part)
  const last = printed.at(-1) ?? ''
  return [...printed.slice(0, -1), last.length === 1 ? last.toUpperCase() : last].join(isMac ? '' : '+')
}

export const isMac = /mac/i.test(globalThis.navigator?.userAgent ?? '')
