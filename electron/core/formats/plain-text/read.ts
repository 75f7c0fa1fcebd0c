import type { OneSided, OpenedFile, Reading } from '../format.ts'
import { readPlainText } from './read-plain-text.ts'

/** Reads plain text; every character of it is kept. */
export function readPlain({ text }: OpenedFile, { corrections, deadline }: Reading): OneSided {
  const document = readPlainText(text ?? '', corrections)
  deadline()
  return { sides: 'one', title: '', document }
}
