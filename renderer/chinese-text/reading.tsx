import type { Settings } from '#contract/settings.ts'
import { toneOf, writeSyllable } from './reading-display.ts'

/** A reading in one line, each syllable in the colour of its tone where the reader wants colours. */
export function Reading({ syllables, notation }: { syllables: readonly string[]; notation: Settings['notation'] }) {
  const spoken = syllables.filter((syllable) => syllable !== '')
  if (spoken.length === 0) return null
  return (
    <span className="reading" data-reading lang="zh-Latn">
      {spoken.map((syllable, index) => (
        // eslint-disable-next-line react/no-array-index-key -- the syllables of a word never change places
        <span key={index} data-tone={toneOf(syllable)}>
          {writeSyllable(syllable, notation)}{' '}
        </span>
      ))}
    </span>
  )
}
