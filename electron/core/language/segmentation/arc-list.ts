/** What a piece is, and so which rule or list accounts for it. */
export const arcKinds = [
  'single',
  'headword',
  'number',
  'ordinal',
  'person',
  'familiar',
  'transliteration',
  'composed',
  'latin',
  'fixed',
] as const
export type ArcKind = (typeof arcKinds)[number]

/** The pieces that a run of text may be cut into, in the order of their beginnings; parallel lists with `count` entries. */
export interface Arcs {
  count: number
  start: Int32Array
  end: Int32Array
  score: Int32Array
  wordClass: Uint16Array
  kind: Uint8Array
}

export const createArcs = (): Arcs => ({
  count: 0,
  start: new Int32Array(512),
  end: new Int32Array(512),
  score: new Int32Array(512),
  wordClass: new Uint16Array(512),
  kind: new Uint8Array(512),
})

const kindOf = (kind: ArcKind) => arcKinds.indexOf(kind)
/** Numbers of `arcKinds`, as arcs carry them. */
export const kinds = {
  single: kindOf('single'),
  headword: kindOf('headword'),
  number: kindOf('number'),
  ordinal: kindOf('ordinal'),
  person: kindOf('person'),
  familiar: kindOf('familiar'),
  transliteration: kindOf('transliteration'),
  composed: kindOf('composed'),
  latin: kindOf('latin'),
}

/** Adds an arc at the end of the list. */
export function addArc(arcs: Arcs, start: number, end: number, score: number, wordClass: number, kind: number): void {
  const index = arcs.count++
  if (index === arcs.start.length) grow(arcs)
  arcs.start[index] = start
  arcs.end[index] = end
  arcs.score[index] = score
  arcs.wordClass[index] = wordClass
  arcs.kind[index] = kind
}

function grow(arcs: Arcs): void {
  const longer = <List extends Int32Array | Uint16Array | Uint8Array>(list: List, made: List): List => {
    made.set(list)
    return made
  }
  const length = arcs.start.length * 2
  arcs.start = longer(arcs.start, new Int32Array(length))
  arcs.end = longer(arcs.end, new Int32Array(length))
  arcs.score = longer(arcs.score, new Int32Array(length))
  arcs.wordClass = longer(arcs.wordClass, new Uint16Array(length))
  arcs.kind = longer(arcs.kind, new Uint8Array(length))
}
