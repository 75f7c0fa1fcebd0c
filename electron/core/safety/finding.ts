/** What can be wrong with a library. Hosts turn the code into a sentence. */
export type FindingCode =
  | 'gone'
  | 'empty'
  | 'cut-short'
  | 'grown'
  | 'changed'
  | 'log-left'
  | 'not-a-database'
  | 'structure'
  | 'references'
  | 'seal-damaged'

export interface Finding {
  readonly code: FindingCode
  /** The name of the file inside the data folder. */
  readonly file: string
  /** How many such places were found; 1 for what is said of the file as a whole. */
  readonly count: number
}

/**
 * Why less was compared than can be: the library is open, was not closed, is older than its seal, or is about to be
 * replaced by a backup.
 */
export type NoteCode = 'in-use' | 'not-closed' | 'never-sealed' | 'restore-unfinished'
