import type { DictionaryEntry } from './dictionary.ts'

type Sense = Pick<DictionaryEntry['senses'][number], 'parts'>

/** A sense of the dictionary in one line, the words that it points to in simplified characters. */
export const senseText = ({ parts }: Sense): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.simplified)).join('')
