import type { FilePair } from '../format.ts'
import type { Segment } from './segments.ts'

type State = FilePair['state']

// 2.x: initial, translated, reviewed, final. 1.2: new, needs-…, translated, signed-off, final, or approved="yes".
const checked = new Set(['reviewed', 'final', 'signed-off', 'approved'])

/** The state of a segment: as our mark says it, unless another program has given the segment another state since. */
export function stateOf(
  { state, subState, target }: Segment,
  { mark, is1, isLocked }: { readonly mark: string | undefined; readonly is1: boolean; readonly isLocked: boolean },
): string {
  const hasTarget = target.text !== ''
  // What is not translated has no state in XLIFF; our mark is all there is.
  const isAsWritten =
    state === null || !hasTarget || (mark !== undefined && isState(mark) && isOfState(state, mark, is1))
  if (mark !== undefined && isState(mark) && isAsWritten) return mark
  if (subState === 'duizhao:disputed') return 'disputed'
  return state !== null && checked.has(state) && !isLocked ? 'checked' : 'machine'
}

const isState = (mark: string): mark is State => mark === 'machine' || mark === 'checked' || mark === 'disputed'
const isOfState = (state: string, mark: State, is1: boolean) =>
  checked.has(state) === (mark === 'checked') && (is1 || mark === 'checked' || state === 'initial')

/** What XLIFF 2 calls it. A translation that nobody looked at is not said to be one: `initial`. */
export const state2Of = (state: State): string =>
  state === 'checked' ? 'state="reviewed"' : `state="initial" subState="duizhao:${state}"`

/** What XLIFF 1.2 calls it. */
export const state1Of = (state: State): string =>
  state === 'checked' ? 'signed-off' : state === 'disputed' ? 'needs-translation' : 'needs-review-translation'
