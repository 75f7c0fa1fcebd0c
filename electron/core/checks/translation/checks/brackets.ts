import { type CheckedPair, findingOf, sideNames, type TranslationCheck } from '../checked-text.ts'
import type { CheckedSideName } from '../finding.ts'

const closingOf: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '【】', '《》', '〈〉', '〔〕'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
)
const openings = new Set(closingOf.keys())
const closings = new Set(closingOf.values())
const folded: Readonly<Record<string, string>> = { '（': '(', '）': ')', '［': '[', '］': ']', '｛': '{', '｝': '}' }
// 1) and a) are marks of a list, :) is a face.
const listMark = /(?:^|[\s，。；;,:：])(?:\d{1,3}|[A-Za-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})$/u
const face = /(?<=^|\s)[:;=]-?[)(](?=\s|$)/gu
// A bracket may hold several sentences, and so reach over pairs.
const REACH_PAIRS = 4

interface Loose {
  readonly pair: CheckedPair
  readonly mark: string
  readonly at: number
}

/** Brackets that are opened and not closed, or closed and not opened. */
export const brackets: TranslationCheck = {
  name: 'brackets',
  find: (pairs) =>
    sideNames.flatMap((side) =>
      withoutPartners(pairs.flatMap((pair) => looseIn(pair, side))).map(({ pair, mark, at }) =>
        findingOf('brackets', pair, side, 'bracket-unpaired', [mark], { start: at, end: at + 1 }),
      ),
    ),
}

function looseIn(pair: CheckedPair, side: CheckedSideName): readonly Loose[] {
  const prose = pair[side].prose.replaceAll(face, (mark) => ' '.repeat(mark.length))
  const open: Loose[] = []
  const loose: Loose[] = []
  for (let at = 0; at < prose.length; at++) {
    const written = prose.charAt(at)
    const mark = folded[written] ?? written
    if (openings.has(mark)) open.push({ pair, mark, at })
    else if (closings.has(mark)) {
      const found = open.findLastIndex((each) => closingOf.get(each.mark) === mark)
      if (found !== -1) open.splice(found, 1)
      else if (mark !== ')' || !listMark.test(prose.slice(Math.max(0, at - 6), at))) loose.push({ pair, mark, at })
    }
  }
  return [...loose, ...open]
}

/** What a bracket of a neighbouring pair does not close. */
function withoutPartners(loose: readonly Loose[]): readonly Loose[] {
  const partnered = new Set<Loose>()
  for (const each of loose) {
    const closing = closingOf.get(each.mark)
    const partner = loose.find(
      (other) =>
        !partnered.has(other) &&
        other.mark === closing &&
        other.pair.index > each.pair.index &&
        other.pair.index <= each.pair.index + REACH_PAIRS,
    )
    if (partner && closing !== undefined) partnered.add(each).add(partner)
  }
  return loose.filter((each) => !partnered.has(each))
}
