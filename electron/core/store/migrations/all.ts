import { firstTables } from './0001-first-tables.ts'
import { textsOfOnesOwn } from './0002-texts-of-ones-own.ts'
import { correctionsAndVocabulary } from './0003-corrections-and-vocabulary.ts'
import { segmentsAsWritten } from './0004-segments-as-written.ts'
import { namedUndoSteps } from './0005-named-undo-steps.ts'
import { glossariesOfTexts } from './0006-glossaries-of-texts.ts'
import { spansOfSegments } from './0007-spans-of-segments.ts'
import { recordsOfPairs } from './0008-records-of-pairs.ts'
import { readyForASecondMachine } from './0009-ready-for-a-second-machine.ts'
import type { Migration } from './migration.ts'

/** Every migration in order. The data's version is the number of them that were run. */
export const migrations: readonly Migration[] = [
  firstTables,
  textsOfOnesOwn,
  correctionsAndVocabulary,
  segmentsAsWritten,
  namedUndoSteps,
  glossariesOfTexts,
  spansOfSegments,
  recordsOfPairs,
  readyForASecondMachine,
]
