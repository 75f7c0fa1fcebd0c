import { type CheckedPair, findingOf, sideNames, type TranslationCheck } from '../checked-text.ts'
import type { CheckedSideName } from '../finding.ts'

const opening = '“「『'
const closing = '”」』'
// A speech may go on over so many pairs.
const REACH_PAIRS = 12

interface Balance {
  /** Quotation marks opened here and not closed, less those closed and not opened; 0 where they pair. */
  readonly net: number
  readonly at: number
  readonly mark: string
}

/**
 * Quotation marks that are opened and not closed, or the other way round. A speech of several paragraphs opens each and
 * closes the last alone; the other side of the pair then does the same, and says so.
 */
export const quotes: TranslationCheck = {
  name: 'quotes',
  find: (pairs) => sideNames.flatMap((side) => unpaired(pairs, side)),
}

function unpaired(pairs: readonly CheckedPair[], side: CheckedSideName) {
  const other = side === 'source' ? 'target' : 'source'
  const balances = pairs.map((pair) => balanceOf(pair[side].prose))
  const others = pairs.map((pair) => balanceOf(pair[other].prose))
  return pairs.flatMap((pair, index) => {
    const [balance, theirs] = [balances[index], others[index]]
    if (!balance || !theirs || balance.net === theirs.net) return []
    const isLoose = balance.net !== 0 && !hasPartner(balances, index)
    if (!isLoose && !isAwaited(balances, index, theirs.net)) return []
    const place = balance.mark === '' ? undefined : { start: balance.at, end: balance.at + 1 }
    const mark = balance.mark === '' ? theirs.mark : balance.mark
    return [findingOf('quotes', pair, side, 'quote-unpaired', [mark], place)]
  })
}

/** Where the other side ends a speech that this side began and does not end, or begins one that this side only ends. */
function isAwaited(balances: readonly Balance[], index: number, theirNet: number): boolean {
  if (balances[index]?.net !== 0 || theirNet === 0) return false
  const direction = Math.sign(theirNet)
  for (let step = 1; step <= REACH_PAIRS; step++) {
    const found = Math.sign(balances[index + direction * step]?.net ?? 0)
    if (found !== 0) return found === -direction
  }
  return false
}

/** Whether a pair near by closes what this one opens, with none between that opens anew, or opens what it closes. */
function hasPartner(balances: readonly Balance[], index: number): boolean {
  const net = Math.sign(balances[index]?.net ?? 0)
  for (let step = 1; step <= REACH_PAIRS; step++) {
    const other = Math.sign(balances[index + net * step]?.net ?? 0)
    if (other !== 0) return other === -net
  }
  return false
}

function balanceOf(prose: string): Balance {
  const open: { mark: string; at: number }[] = []
  let first: { mark: string; at: number } | null = null
  let net = 0
  for (let at = 0; at < prose.length; at++) {
    const mark = prose.charAt(at)
    const role = roleOf(prose, at, open.length > 0)
    if (role === 'opens') open.push({ mark, at })
    else if (role === 'closes' && !open.pop()) {
      first ??= { mark, at }
      net -= 1
    }
  }
  const loose = first ?? open.at(-1) ?? { mark: '', at: 0 }
  return { net: net + open.length, ...loose }
}

/** A straight mark opens where a word follows and none goes before. */
function roleOf(prose: string, at: number, isOpen: boolean): 'opens' | 'closes' | null {
  const mark = prose.charAt(at)
  if (opening.includes(mark)) return 'opens'
  if (closing.includes(mark)) return 'closes'
  if (mark !== '"') return null
  const [before, after] = [prose.charAt(at - 1), prose.charAt(at + 1)]
  // 5'10" and 12" are measures.
  if (/\d/.test(before) && !isOpen) return null
  const mayOpen = /^$|[\s([（—–\-/]/u.test(before) && /\S/u.test(after)
  const mayClose = /\S/u.test(before) && /^$|[\s)\].,;:!?—–\-/，。！？）]/u.test(after)
  if (mayOpen !== mayClose) return mayOpen ? 'opens' : 'closes'
  return isOpen ? 'closes' : 'opens'
}
