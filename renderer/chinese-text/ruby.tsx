import './ruby.css'
import { type CSSProperties, Fragment } from 'react'
import { withArrows } from '#contract/controls.ts'
import type { Settings } from '#contract/settings.ts'
import type { Word } from '#contract/text.ts'
import { neededAtEdge, neededPitch } from './column-pitch.ts'
import { writeReading, writeSyllable } from './reading-display.ts'
import { type RubyRun, rubyRuns } from './ruby-runs.ts'
import { zhuyinParts } from './zhuyin.ts'

/** Room between two words, in sizes of their characters. */
const WORD_GAP = 0.286
const ZHUYIN_GAP = 0.17

/** How readings stand over (or beside) the characters of a page. */
export type RubyStyle = Pick<Settings, 'notation' | 'pinyinOver' | 'zhuyinPlace'>

interface Props {
  readonly word: Word
  readonly style: RubyStyle
}

/**
 * A word with its readings: one syllable over each character, in columns that are as far apart as the widest two
 * neighbours of the word need, or one label over the whole word. The page's style sheet decides whether they are shown.
 */
export function Ruby({ word, style }: Props) {
  const runs = rubyRuns(word)
  return runs.map((run, index) => {
    if (run.syllables.length === 0) return <Fragment key={run.start}>{withArrows(run.text)}</Fragment>
    const next = runs[index + 1]?.syllables[0] ?? ''
    return (
      <Fragment key={run.start}>
        {run.start > 0 && <wbr />}
        {style.pinyinOver === 'word' && style.notation !== 'zhuyin' ? (
          <Joined run={run} word={word} notation={style.notation} />
        ) : (
          <Columns run={run} word={word} style={style} next={next} />
        )}
      </Fragment>
    )
  })
}

/**
 * Room between two neighbours whose readings stand over them, as custom properties of the style sheet: `--least` in sizes
 * of the character, `--edge` in sizes of the pinyin. `next` is the first syllable behind, or '' where none stands.
 */
export function roomBehind(
  syllables: readonly string[],
  next: string,
  notation: Settings['notation'],
): Readonly<Record<'--least' | '--edge', number>> {
  const last = syllables.at(-1) ?? ''
  if (last === '' || next === '') return { '--least': 0, '--edge': 0 }
  if (notation === 'zhuyin') return { '--least': ZHUYIN_GAP, '--edge': 0 }
  return {
    '--least': WORD_GAP,
    '--edge': neededAtEdge(writeSyllable(last, notation), writeSyllable(next, notation)),
  }
}

interface RunProps {
  readonly run: RubyRun
  readonly word: Word
}

function Joined({ run, word, notation }: RunProps & { readonly notation: Settings['notation'] }) {
  return (
    <ruby className="joined">
      {run.text}
      <rt aria-hidden="true">
        {writeReading(run.syllables, notation).map(({ start, text, tone }) => (
          <span key={start} data-tone={tone} data-unsure={word.unsure.includes(run.start + start) || undefined}>
            {text}
          </span>
        ))}
      </rt>
    </ruby>
  )
}

function Columns({ run, word, style: { notation, zhuyinPlace }, next }: RunProps & { style: RubyStyle; next: string }) {
  const written = writeReading(run.syllables, notation, false)
  const texts = written.map(({ text }) => text)
  const room =
    notation === 'zhuyin' ? {} : { '--need': neededPitch(texts), ...roomBehind(run.syllables, next, notation) }
  const columns = { '--count': Array.from(run.text).length, ...room }
  return (
    <ruby
      className="columns"
      data-place={notation === 'zhuyin' ? zhuyinPlace : undefined}
      style={columns as CSSProperties}
    >
      {run.text}
      {written.map(({ start, text, tone }) => (
        <rt key={start} aria-hidden="true" style={{ '--at': start } as CSSProperties}>
          <span
            className="syllable"
            data-tone={tone}
            data-unsure={word.unsure.includes(run.start + start) || undefined}
          >
            {notation === 'zhuyin' ? <Zhuyin text={text} /> : text}
          </span>
        </rt>
      ))}
    </ruby>
  )
}

/** Zhuyin as it is printed: the symbols, and the tone mark beside the last or, for the neutral tone, on top. */
function Zhuyin({ text }: { text: string }) {
  const { symbols, mark } = zhuyinParts(text)
  return (
    <>
      {mark === '˙' && <span className="tone-dot">{mark}</span>}
      <span className="symbols">{symbols}</span>
      {mark !== '˙' && mark !== '' && <span className="tone-mark">{mark}</span>}
    </>
  )
}
