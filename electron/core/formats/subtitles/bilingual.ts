import { sideOf } from '../../language/text/language-of.ts'
import type { FilePair } from '../format.ts'
import { givenPair } from '../sides/given-pair.ts'
import type { Cue } from './cues.ts'

type Side = 'source' | 'target'

/** Lines that are shown together, each with its language; null where its words do not say. */
interface Shown {
  readonly lines: readonly { readonly text: string; readonly side: Side | null }[]
  /** Whether each language is a cue of its own: two cues of one number or one time. */
  readonly isDouble: boolean
}

// Cues of one moment do not begin further apart.
const SAME_MOMENT_MS = 300
const LEAST_BILINGUAL = 0.6

/**
 * The pairs of subtitles in two languages: two lines in each cue, or two cues of one number or time. Null where fewer
 * than six in ten are so, unless a person says it.
 */
export function bilingualPairs(cues: readonly Cue[], isAsked: boolean): readonly FilePair[] | null {
  const all = momentsOf(cues).map(shownOf)
  const both = all.filter(hasBoth)
  if (both.length < (isAsked ? 1 : all.length * LEAST_BILINGUAL)) return null
  const first = firstOf(both)
  return all.flatMap((shown) => pairOf(shown, first))
}

const hasBoth = ({ lines }: Shown) =>
  lines.some(({ side }) => side === 'source') && lines.some(({ side }) => side === 'target')

/** Cues that stand on the screen at once, by their number, else by their time. */
function momentsOf(cues: readonly Cue[]): readonly (readonly Cue[])[] {
  const moments: Cue[][] = []
  for (const cue of cues) {
    const last = moments.at(-1)
    const [before] = last ?? []
    const isSame = before && last?.length === 1 && isSameMoment(before, cue)
    if (isSame) last.push(cue)
    else moments.push([cue])
  }
  return moments
}

function isSameMoment(one: Cue, other: Cue): boolean {
  if (one.number !== null && one.number === other.number) return true
  return Math.abs(one.startMs - other.startMs) <= SAME_MOMENT_MS
}

function shownOf(moment: readonly Cue[]): Shown {
  const isDouble = moment.length > 1
  const texts = isDouble ? moment.map(({ lines }) => lines.join(' ')) : (moment[0]?.lines ?? [])
  return { isDouble, lines: texts.map((text) => ({ text, side: sideOf(text) })) }
}

/** Which language stands first in most of them. */
function firstOf(both: readonly Shown[]): Side {
  const isSource = ({ lines }: Shown) => lines.find(({ side }) => side !== null)?.side === 'source'
  return both.filter(isSource).length * 2 >= both.length ? 'source' : 'target'
}

/** Two lines, or cues, are one of each language, in the order of the file where their words do not say which. */
function pairOf(shown: Shown, first: Side): readonly FilePair[] {
  const second: Side = first === 'source' ? 'target' : 'source'
  const [above, below] = shown.lines
  const isTwo = shown.lines.length === 2
  const isOpen = above?.side === null || below?.side === null || shown.isDouble
  const order: readonly Side[] = isTwo && isOpen && !hasBoth(shown) ? orderOf(shown, first, second) : []
  let before: Side = first
  const sides = shown.lines.map(({ side }, index) => (before = order[index] ?? side ?? before))
  const of = (side: Side) => shown.lines.flatMap(({ text }, index) => (sides[index] === side ? [text] : []))
  const target = of('target').join(' ')
  return givenPair({ source: of('source'), target: target === '' ? [] : [target] })
}

function orderOf({ lines: [above, below], isDouble }: Shown, first: Side, second: Side): readonly Side[] {
  const other = (side: Side): Side => (side === 'source' ? 'target' : 'source')
  if (!isDouble && above?.side) return [above.side, other(above.side)]
  if (!isDouble && below?.side) return [other(below.side), below.side]
  return [first, second]
}
