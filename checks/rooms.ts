/**
 * The rooms of the house and the arrows between them: the one table behind the lint rule (`room-lint.ts`) and the
 * planted violations (`rooms.test.ts`). A folder that is not in the table fails lint, and so does an arrow that no file
 * uses: both keep this page true.
 */
export interface Room {
  /** The rooms of the same floor that files in this one may import, `import type` too; `'all'` for what composes them. */
  readonly imports: readonly string[] | 'all'
  /** The files that other rooms may import; any file where nothing is said, none where the list is empty. */
  readonly face?: readonly string[]
  /** Only tests, and other rooms of this kind, may import it. */
  readonly isForTests?: true
}

export interface Floor {
  /** The folder whose folders are the rooms. A room may be nested: `language/readings` is found before `language`. */
  readonly folder: string
  /** By folder inside the floor; `.` stands for the files that lie directly in it. */
  readonly rooms: Readonly<Record<string, Room>>
  /** The only files that may build a store of another room. */
  readonly storeBuilders?: readonly string[]
}

const platform = ['platform'] as const
const page = ['platform', 'ui'] as const

/** The window: `app -> features -> chinese-text -> platform, ui`. */
const windowRooms: Floor['rooms'] = {
  // What every feature stands on.
  words: { imports: [] },
  ui: { imports: [] },
  platform: { imports: ['words'] },
  'chinese-text': { imports: platform },

  // Features. One embeds another where the reader's page or a dialog truly holds it; always one way.
  about: { imports: page, face: ['about.tsx'] },
  imports: { imports: page, face: ['open-dialog.tsx', 'upload-file.ts', 'accepted-files.ts', 'file-error-words.ts'] },
  aligning: { imports: ['imports', ...page], face: ['align-dialog.tsx'] },
  library: { imports: ['aligning', 'imports', 'vocabulary', ...page], face: ['library.tsx'] },
  backups: { imports: page, face: ['backup-fields.tsx', 'rescue-screen.tsx', 'use-backup-trouble.ts'] },
  settings: {
    imports: ['backups', 'chinese-text', ...page],
    face: ['settings.tsx', 'appearance-fields.tsx', 'reading-fields.tsx', 'vocabulary-fields.tsx'],
  },
  vocabulary: {
    imports: page,
    face: [
      'vocabulary-store.ts',
      'statuses.ts',
      'note-field.tsx',
      'own-note.tsx',
      'use-note.ts',
      'status-choice.tsx',
      'text-coverage.tsx',
    ],
  },
  corrections: {
    imports: ['chinese-text', 'vocabulary', ...page],
    face: ['corrections.tsx', 'correction-panel.tsx', 'use-draft.ts', 'use-make-correction.ts'],
  },
  glossary: { imports: ['chinese-text', ...page], face: ['glossary.tsx', 'glossary-store.ts', 'term-body.tsx'] },
  dictionary: {
    imports: ['chinese-text', 'vocabulary', ...page],
    face: ['dictionary.tsx', 'dictionary-body.tsx', 'open-headword.ts', 'use-explanation.ts', 'use-word-details.ts'],
  },
  realigning: { imports: page, face: ['realigning-store.ts', 'realigning-dialog.tsx'] },
  'pair-editing': { imports: ['realigning', ...page], face: ['pair-editing-store.ts', 'pair-editor.tsx'] },
  cards: {
    imports: ['chinese-text', 'vocabulary', ...page],
    face: ['cards.tsx', 'card-editor.tsx', 'marked-sentence.tsx', 'missing-source.tsx'],
  },
  find: { imports: page, face: ['find.tsx', 'find-bar.tsx'] },
  history: { imports: page, face: ['history.tsx'] },
  review: { imports: ['cards', 'chinese-text', 'vocabulary', ...page], face: ['review.tsx'] },
  reader: {
    imports: [
      'chinese-text',
      'corrections',
      'dictionary',
      'find',
      'glossary',
      'pair-editing',
      'settings',
      'vocabulary',
      ...page,
    ],
    face: ['reader.tsx', 'reader-store.ts', 'outline.tsx'],
  },

  // Composition: the only ones that know every feature, and nobody knows them.
  app: {
    imports: 'all',
    face: ['app.tsx', 'providers.tsx', 'counts-store.ts', 'disconnected-screen.tsx', 'message-bar.tsx'],
  },
  '.': { imports: 'all', face: ['main.tsx'] },

  // Every control of `ui` on one page, while developing; no part of what ships.
  gallery: { imports: ['platform', 'ui', 'words'], face: [] },

  // A real core behind a drawn part of the window, for component tests.
  testing: { imports: 'all', isForTests: true },
}

/** The core: `core.ts -> study, imports, alignment, packs, bundled -> texts, corrections -> language, formats, store`. */
const coreRooms: Floor['rooms'] = {
  // What everything stands on. `language` is pure: plain data in, plain data out.
  random: { imports: [] },
  arrays: { imports: [] },
  store: { imports: [] },
  // That the library is whole and stays so: its seal, its check, its backups.
  safety: { imports: ['jobs', 'store'] },
  dispatch: { imports: ['store'] },
  jobs: { imports: ['store'] },
  'language/text': { imports: ['arrays'] },
  'language/dictionary': { imports: ['arrays', 'language', 'language/text'] },
  'language/scripts': { imports: ['language/dictionary'] },
  'language/segmentation': { imports: ['arrays', 'language/dictionary', 'language/scripts'] },
  'language/readings': { imports: ['language/scripts'] },
  'language/annotate': {
    imports: [
      'language',
      'language/dictionary',
      'language/readings',
      'language/scripts',
      'language/segmentation',
      'language/text',
    ],
  },
  // Once made, remembered, forgotten: what the rooms of the language share.
  language: { imports: [] },
  formats: { imports: ['language/text'] },
  'alignment/engine': { imports: ['arrays'] },
  checks: { imports: ['alignment/engine', 'arrays', 'language/text'] },

  // What is kept of a text, and what a reader said about it.
  settings: { imports: ['store'] },
  glossary: { imports: ['language/annotate', 'store'] },
  uploads: { imports: ['formats', 'store'] },
  corrections: { imports: ['language/annotate', 'language/text', 'store'] },
  vocabulary: { imports: ['corrections', 'jobs', 'language', 'language/text', 'store'] },
  find: { imports: ['language', 'language/annotate', 'language/dictionary', 'store'] },
  texts: { imports: ['corrections', 'formats', 'glossary', 'language', 'language/annotate', 'settings', 'store'] },

  // What a person does with texts.
  packs: { imports: ['formats', 'language', 'language/text', 'random', 'store', 'texts', 'uploads'] },
  imports: { imports: ['formats', 'language/text', 'packs', 'store', 'texts', 'uploads'] },
  'alignment/edit': { imports: ['language/text', 'store', 'texts'] },
  'alignment/documents': {
    imports: ['alignment/engine', 'formats', 'imports', 'jobs', 'language/text', 'packs', 'store', 'texts', 'uploads'],
  },
  'alignment/realign': { imports: ['alignment/documents', 'alignment/engine', 'jobs', 'store', 'texts'] },
  study: {
    imports: [
      'corrections',
      'glossary',
      'language/annotate',
      'language/dictionary',
      'language/text',
      'settings',
      'store',
      'texts',
      'vocabulary',
    ],
  },
  // Cards out and in: Anki's decks and tables of notes.
  'study/exchange': {
    imports: [
      'corrections',
      'formats',
      'language/annotate',
      'language/dictionary',
      'language/scripts',
      'language/text',
      'settings',
      'store',
      'study',
      'vocabulary',
    ],
  },
  history: { imports: ['store', 'study'] },
  bundled: {
    imports: [
      'checks',
      'formats',
      'language',
      'language/annotate',
      'language/dictionary',
      'language/readings',
      'language/segmentation',
      'language/text',
      'packs',
      'random',
      'safety',
      'store',
      'texts',
    ],
  },

  testing: { imports: 'all', isForTests: true },
  // `core.ts`: composition, nothing else.
  '.': { imports: 'all', face: ['core.ts'] },
}

export const floors: readonly Floor[] = [
  { folder: 'renderer', rooms: windowRooms, storeBuilders: ['renderer/main.tsx'] },
  { folder: 'electron/core', rooms: coreRooms },
]
