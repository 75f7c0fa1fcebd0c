import './ruby.css'
import { Fragment } from 'react'
import { withArrows } from '#contract/controls.ts'
import type { Settings } from '#contract/settings.ts'
import type { Word } from '#contract/text.ts'
import { writeReading } from './reading-display.ts'
import { rubyRuns } from './ruby-runs.ts'

/**
 * A word with its reading over it. The reading is always laid out and only made visible, so that switching pinyin moves
 * nothing.
 */
export function Ruby({ word, notation }: { word: Word; notation: Settings['notation'] }) {
  return rubyRuns(word).map((run) =>
    run.syllables.length === 0 ? (
      <Fragment key={run.start}>{withArrows(run.text)}</Fragment>
    ) : (
      <Fragment key={run.start}>
        {run.start > 0 && <wbr />}
        <ruby>
          {withArrows(run.text)}
          <rt aria-hidden="true">
            {writeReading(run.syllables, notation).map((syllable) => (
              <span
                key={syllable.start}
                data-tone={syllable.tone}
                data-unsure={word.unsure.includes(run.start + syllable.start) || undefined}
              >
                {syllable.text}
              </span>
            ))}
          </rt>
        </ruby>
      </Fragment>
    ),
  )
}
