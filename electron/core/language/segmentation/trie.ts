import { noWord } from './lexicon.ts'
import { itemAt } from '../../arrays/read-array.ts'

export interface PackedTrie {
  readonly rootChild: Uint16Array
  readonly labels: Uint16Array
  readonly firstChild: Uint32Array
  readonly scores: Int16Array
  readonly classes: Uint16Array
}

interface Range {
  readonly from: number
  readonly to: number
  readonly depth: number
}

/** Packs distinct, non-empty words with their scores and classes, in breadth-first order; node 0 is the root. */
export function packTrie(scoreOf: ReadonlyMap<string, number>, classOf: ReadonlyMap<string, number>): PackedTrie {
  const words = Array.from(scoreOf.keys()).toSorted()
  const queue: Range[] = [{ from: 0, to: words.length, depth: 0 }]
  const labels = [0]
  const firstChild: number[] = []
  const scores = [noWord]
  const classes = [0]
  for (const range of queue) {
    firstChild.push(queue.length)
    for (const child of childrenOf(words, range)) {
      labels.push(itemAt(words, child.from).charCodeAt(range.depth))
      const word = itemAt(words, child.from)
      const isWord = word.length === child.depth
      scores.push(isWord ? (scoreOf.get(word) ?? noWord) : noWord)
      classes.push(isWord ? (classOf.get(word) ?? 0) : 0)
      queue.push(child)
    }
  }
  firstChild.push(queue.length)
  const rootChild = new Uint16Array(0x10000)
  for (let node = 1; node < itemAt(firstChild, 1); node++) rootChild[itemAt(labels, node)] = node
  return {
    rootChild,
    labels: Uint16Array.from(labels),
    firstChild: Uint32Array.from(firstChild),
    scores: Int16Array.from(scores),
    classes: Uint16Array.from(classes),
  }
}

/** Words of a sorted range that go on past its depth, grouped by their next code unit. */
function* childrenOf(words: readonly string[], { from, to, depth }: Range): Generator<Range> {
  let start = from
  while (start < to && itemAt(words, start).length <= depth) start++
  for (let end = start; start < to; start = end) {
    const label = itemAt(words, start).charCodeAt(depth)
    while (end < to && itemAt(words, end).charCodeAt(depth) === label) end++
    yield { from: start, to: end, depth: depth + 1 }
  }
}
