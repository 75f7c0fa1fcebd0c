import type { MenuItemConstructorOptions } from 'electron'
import { type Action, actions } from '#contract/actions.ts'
import { acceleratorOf, isHeldChord } from './accelerator.ts'
import { type ShellLanguage, shellWord } from './shell-words.ts'
import { windowWord } from '../host/window-words.ts'

export interface MenuOptions {
  readonly language: ShellLanguage
  readonly platform: NodeJS.Platform
  /** Action id to chord, for the keys a reader changed. */
  readonly keys: Readonly<Record<string, string>>
  /** Tells the window that an action was chosen. */
  readonly run: (id: string) => void
  readonly openAbout: () => void
}

type Items = MenuItemConstructorOptions[]

/** The menu bar, made from the action list. */
export function menuTemplate(options: MenuOptions): Items {
  const { language, platform } = options
  const word = (key: Parameters<typeof shellWord>[1]) => shellWord(language, key)
  const menu = (key: string, submenu: Items) => ({ label: windowWord(language, `menu.${key}`), submenu })
  const about: Items = [{ label: word('aboutApp'), click: options.openAbout }]
  const quit: Items = [{ role: 'quit', label: word('quit') }]
  const ownMenu: Items = [...about, { type: 'separator' }, ...quit]
  return [
    ...(platform === 'darwin' ? [{ label: windowWord(language, 'app.name'), submenu: ownMenu }] : []),
    menu('file', [{ role: 'close', label: word('close') }, ...(platform === 'darwin' ? [] : quit)]),
    menu('edit', [
      { role: 'cut', label: word('cut') },
      { role: 'copy', label: word('copy') },
      { role: 'paste', label: word('paste') },
      { role: 'selectAll', label: word('selectAll') },
    ]),
    menu('view', [
      ...itemsFor('view', options),
      { type: 'separator' },
      { role: 'togglefullscreen', label: word('fullScreen') },
    ]),
    menu('read', itemsFor('read', options)),
    menu('study', itemsFor('study', options)),
    menu('help', [...itemsFor('help', options), ...(platform === 'darwin' ? [] : about)]),
  ]
}

function itemsFor(menu: Action['menu'], { language, platform, keys, run }: MenuOptions): Items {
  return actions
    .filter((action) => action.menu === menu)
    .map((action) => ({
      id: action.id,
      label: windowWord(language, action.wordKey),
      click: () => run(action.id),
      ...shownKey(keys[action.id] ?? action.keys[0] ?? '', platform),
    }))
}

// The window listens for its keys itself: the menu only shows them. macOS has no such thing as a shown key that is not
// listened for, so there a bare letter is left out, or it could not be written into a field.
function shownKey(
  chord: string,
  platform: NodeJS.Platform,
): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  const accelerator = acceleratorOf(chord)
  if (!accelerator || (platform === 'darwin' && !isHeldChord(chord))) return {}
  return platform === 'darwin' ? { accelerator } : { accelerator, registerAccelerator: false }
}
