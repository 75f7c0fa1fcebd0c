import type { OpenedFile, TwoSided } from '../format.ts'
import { throwFileError } from '../file-error.ts'
import { givenPair } from '../sides/given-pair.ts'
import { parseEditionText } from './parse-text.ts'

const OPENS = /^@(?:title|byline|heading|pullquote|paragraph|listitem|question|answer|note|furniture)(?:\s|$)/m

/** Whether a text is written in the translator's form: `@paragraph`, `zh: …`, `en: …`. */
export const isEditionText = (text: string): boolean =>
  OPENS.test(text) && /^zh: ?\S/m.test(text) && /^en: ?\S/m.test(text)

/** Reads the translator's form. Mistakes of its grammar are refused; `duizhao check` names them with their lines. */
export function readEdition({ text }: OpenedFile): TwoSided {
  const parsed = parseEditionText(text ?? '')
  if (!('value' in parsed)) return throwFileError('own-broken')
  const pairs = parsed.value.flatMap(({ source, target, kind, speaker, startsParagraph }) =>
    givenPair({ source, target }).map((pair) => ({ ...pair, kind, speaker, startsParagraph })),
  )
  return { sides: 'two', title: titleOf(pairs), pairs }
}

function titleOf(pairs: TwoSided['pairs']): TwoSided['title'] {
  const title = pairs.find(({ kind }) => kind === 'title')
  return { zh: title?.source.join('') ?? '', en: title?.target.join(' ') ?? '' }
}
