import type { ActionId } from '#contract/actions.ts'
import type { CommandName, Input } from '#contract/commands.ts'
import type { OpenedText, Pair } from '#contract/text.ts'

/** An edit of a pair as the call that does it, or null where it does not apply to this pair. */
export interface PairEdit {
  readonly id: Exclude<Extract<ActionId, `pair.${string}`>, 'pair.menu'>
  readonly call: ((text: OpenedText, pair: Pair) => PairCommand | null) | null
}

type PairCommandName = Extract<CommandName, `beads.${string}`>
export type PairCommand = {
  [Name in PairCommandName]: { readonly name: Name; readonly input: Input<Name> }
}[PairCommandName]

const where = (text: OpenedText, pair: Pair) => ({ textId: text.id, beadId: pair.id })

const move = (side: 'source' | 'target', direction: 'up' | 'down') => (text: OpenedText, pair: Pair) =>
  pair[side].length === 0 ? null : ({ name: 'beads.move', input: { ...where(text, pair), side, direction } } as const)

const mark = (state: 'checked' | 'disputed') => (text: OpenedText, pair: Pair) =>
  pair.state === state ? null : ({ name: 'beads.mark', input: { ...where(text, pair), state } } as const)

/** Everything that can be done to a pair, in the order of its menu. */
export const pairEdits: readonly PairEdit[] = [
  { id: 'pair.write', call: null },
  { id: 'pair.english-up', call: move('target', 'up') },
  { id: 'pair.english-down', call: move('target', 'down') },
  { id: 'pair.chinese-up', call: move('source', 'up') },
  { id: 'pair.chinese-down', call: move('source', 'down') },
  {
    id: 'pair.join',
    call: (text, pair) => (pair.index + 1 < text.pairCount ? { name: 'beads.join', input: where(text, pair) } : null),
  },
  { id: 'pair.cut', call: splitCommand },
  { id: 'pair.check', call: mark('checked') },
  { id: 'pair.dispute', call: mark('disputed') },
]

/** What can be aligned again, in the order of the menu: from a pair on, or all that nobody confirmed. */
export const realignings = ['align.from-here', 'align.rest'] as const satisfies readonly ActionId[]
export type Realigning = (typeof realignings)[number]

/** Splits off the last sentence of each side that has more than one, or one side from the other. */
function splitCommand(text: OpenedText, pair: Pair): PairCommand | null {
  const [source, target] = [pair.source.length, pair.target.length]
  if (source + target < 2) return null
  const sourceCount = source > 1 ? source - 1 : source
  const targetCount = target > 1 ? target - 1 : source > 1 ? target : 0
  return { name: 'beads.cut', input: { ...where(text, pair), sourceCount, targetCount } }
}
