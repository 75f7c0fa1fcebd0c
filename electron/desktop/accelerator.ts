const names: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  '+': 'Plus',
}

const knownKey =
  /^(?:[A-Z0-9]|F\d{1,2}|[!-/:-@[-`{-~]|Plus|Space|Tab|Enter|Esc|Up|Down|Left|Right|Home|End|PageUp|PageDown|Delete|Backspace)$/
const knownModifier = /^(?:CommandOrControl|Alt|Shift|Ctrl|Meta)$/

/** Electron's name for a chord such as `Mod+z` (`+` alone is a key too), or null for one it cannot show. */
export function acceleratorOf(chord: string): string | null {
  const [, before = '', key = ''] = /^((?:[A-Za-z]+\+)*)(.+)$/.exec(chord) ?? []
  const held = before.split('+').filter(Boolean)
  const keyName = names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  const heldNames = held.map((each) => names[each] ?? each)
  if (!knownKey.test(keyName) || !heldNames.every((each) => knownModifier.test(each))) return null
  return [...heldNames, keyName].join('+')
}

/** Whether a chord holds a modifier that is not used for writing. */
export function isHeldChord(chord: string): boolean {
  return /^(?:Mod|Alt|Ctrl|Meta)\+/.test(chord)
}
