import type { WrittenText } from '#core/formats/format.ts'
import { withoutCode } from '../files/without-code.ts'
import type { AlignCommandOptions } from './options.ts'

/** A text under the codes that were asked for, and without its code where that was. */
export function asAsked(text: WrittenText, { languages, hasCode }: AlignCommandOptions): WrittenText {
  const named = languages ? { ...text, languages } : text
  return hasCode ? named : withoutCode(named)
}
