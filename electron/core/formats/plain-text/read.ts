import type { OneSided, OpenedFile, Reading } from '../format.ts'
import { linesTakeTurns } from '../sides/lines-in-turn.ts'
import { readPlainText } from './read-plain-text.ts'

/** Reads plain text; every character of it is kept. */
export function readPlain({ text }: OpenedFile, { corrections, deadline }: Reading): OneSided {
  // Lines of two languages in turn may all be of one length; they were not broken to a width.
  const isInTurn = corrections.isHardWrapped === undefined && linesTakeTurns(text ?? '')
  const document = readPlainText(text ?? '', isInTurn ? { ...corrections, isHardWrapped: false } : corrections)
  deadline()
  return { sides: 'one', title: '', document }
}
