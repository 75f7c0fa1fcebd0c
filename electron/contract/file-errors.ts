import * as v from 'valibot'

/** Why a file was not read, whatever its format. Each has its sentence in the word files, under `imports.fileError`. */
export const FileErrorCode = v.picklist([
  'missing',
  'unreadable',
  'empty',
  'too-large',
  'binary',
  'unknown-encoding',
  'archive-broken',
  'archive-encrypted',
  'archive-zip64',
  'archive-overlap',
  'archive-too-many',
  'archive-too-large',
  'archive-unknown',
  'markup-broken',
  'markup-doctype',
  'markup-too-deep',
  'markup-unknown',
  'table-broken',
  /** A Word, Excel or PowerPoint file of before 2007. */
  'old-office',
  'no-text',
  'no-pairs',
  'own-broken',
  'too-slow',
  /** More memory than the reading of a file may take. */
  'too-much',
  /** A translation pack, where a text was asked for. */
  'pack',
])
export type FileErrorCode = v.InferOutput<typeof FileErrorCode>
