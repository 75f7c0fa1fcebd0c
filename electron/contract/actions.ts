/** Where an action works: everywhere, or only while that view is open. */
export type ActionScope = 'app' | 'reader' | 'review' | 'cards'

/** In which menu of the desktop shell an action stands, if any. */
export type ActionMenu = 'view' | 'read' | 'study' | 'help' | null

export interface Action {
  readonly id: string
  /** Key in the word files. */
  readonly wordKey: string
  /** Default chords. `Mod` is Command on macOS and Ctrl elsewhere. A later action gets no default key: it may be taken. */
  readonly keys: readonly string[]
  readonly scope: ActionScope
  readonly menu: ActionMenu
}

const action = <const Id extends string>(id: Id, scope: ActionScope, menu: ActionMenu, ...keys: readonly string[]) => ({
  id,
  wordKey: `action.${id}` as const,
  keys,
  scope,
  menu,
})

/** Everything a reader can do by key. Menus, the help sheet, the key settings and tests all come from this list. */
export const actions = [
  action('app.library', 'app', 'view', 'Alt+1'),
  action('app.read', 'app', 'view', 'Alt+2'),
  action('app.review', 'app', 'view', 'Alt+3'),
  action('app.cards', 'app', 'view', 'Alt+4'),
  action('app.glossary', 'app', 'view', 'Alt+5'),
  action('app.dictionary', 'app', 'view', 'Alt+6'),
  action('app.corrections', 'app', 'view', 'Alt+7'),
  action('app.settings', 'app', 'view', 'Mod+,'),
  action('app.about', 'app', 'help'),
  action('app.help', 'app', 'help', '?'),
  action('app.undo', 'app', 'study', 'z', 'Mod+z'),
  action('app.redo', 'app', 'study', 'Shift+Z', 'Mod+Shift+Z', 'Mod+y'),
  action('app.history', 'app', 'view', 'Alt+8'),
  action('app.find', 'app', 'view', 'Mod+Shift+F'),
  action('app.theme', 'app', 'view', 'd'),
  action('app.language', 'app', 'view'),

  action('reader.next-pair', 'reader', 'read', 'ArrowDown', 'j'),
  action('reader.previous-pair', 'reader', 'read', 'ArrowUp', 'k'),
  action('reader.next-word', 'reader', 'read', 'ArrowRight', 'l'),
  action('reader.previous-word', 'reader', 'read', 'ArrowLeft', 'h'),
  action('reader.next-term', 'reader', 'read', 'n'),
  action('reader.previous-term', 'reader', 'read', 'Shift+N'),
  action('reader.first-pair', 'reader', 'read', 'Home'),
  action('reader.last-pair', 'reader', 'read', 'End'),
  action('reader.open-word', 'reader', 'read', 'Enter'),
  action('reader.reveal', 'reader', 'read', 'Space'),
  action('reader.reveal-all', 'reader', 'read', 'v'),
  action('reader.save-card', 'reader', 'study', 's'),
  action('reader.notes', 'reader', 'read'),
  action('reader.find', 'reader', 'read', 'Mod+f'),
  action('reader.copy-readings', 'reader', 'read', 'Shift+C'),
  action('reader.play', 'reader', 'read', 'p'),
  action('reader.layout', 'reader', 'view', 'm'),
  action('reader.pinyin', 'reader', 'view', 'y'),
  action('reader.notation', 'reader', 'view'),
  action('reader.script', 'reader', 'view'),
  action('reader.tone-colours', 'reader', 'view', 'c'),
  action('reader.larger', 'reader', 'view', '+', '='),
  action('reader.smaller', 'reader', 'view', '-'),
  action('reader.wider', 'reader', 'view', ']'),
  action('reader.narrower', 'reader', 'view', '['),
  action('reader.status-new', 'reader', 'study', 'u'),
  action('reader.status-learning', 'reader', 'study', 'g'),
  action('reader.status-known', 'reader', 'study', 'w'),
  action('reader.status-ignored', 'reader', 'study', 'i'),
  action('reader.know-rest', 'reader', 'study', 'Shift+W'),
  action('reader.correct', 'reader', 'study', 'x'),
  action('reader.note', 'reader', 'study', 'r'),
  action('reader.word-status', 'reader', 'view', 'Shift+U'),
  action('reader.known-pinyin', 'reader', 'view', 'Shift+Y'),

  action('pair.menu', 'reader', 'read', 'e'),
  action('pair.write', 'reader', null),
  action('pair.english-up', 'reader', null, 'Alt+ArrowUp'),
  action('pair.english-down', 'reader', null, 'Alt+ArrowDown'),
  action('pair.chinese-up', 'reader', null),
  action('pair.chinese-down', 'reader', null),
  action('pair.join', 'reader', null),
  action('pair.cut', 'reader', null),
  action('pair.check', 'reader', null, 'a'),
  action('pair.dispute', 'reader', null),
  action('align.from-here', 'reader', 'read'),
  action('align.rest', 'reader', 'read'),

  action('review.show', 'review', null, 'Space', 'Enter'),
  action('review.again', 'review', null, '1'),
  action('review.hard', 'review', null, '2'),
  action('review.good', 'review', null, '3'),
  action('review.easy', 'review', null, '4'),
  action('review.edit', 'review', null, 'e'),
  action('review.source', 'review', null, 'o'),
  action('review.play', 'review', null, 'p'),
  action('review.end', 'review', null, 'Escape'),

  action('cards.search', 'cards', null, '/'),
] as const satisfies readonly Action[]

export type ActionId = (typeof actions)[number]['id']
