export interface Segment {
  source: string
  target: string
  /** As written; null where the file says nothing of it. */
  state: string | null
}

type Side = 'source' | 'target'

/** The segments of one unit, while it is read. */
export interface GatheredSegments {
  readonly add: (text: string) => void
  readonly openSegment: (state: string | undefined) => void
  readonly openSide: (side: Side, state: string | undefined) => void
  /** `seg-source` of 1.2: the source once more, cut into segments; it says nothing else. */
  readonly openCutSource: () => void
  readonly closeSide: () => void
  /** `mrk` of 1.2: with `mtype="seg"` a segment; any other has no meaning here. */
  readonly openMark: (type: string | undefined, id: string | undefined) => void
  readonly closeMark: () => void
  readonly finish: () => readonly Segment[]
}

export function gatherSegments(isApproved: boolean): GatheredSegments {
  const segments: Segment[] = [{ source: '', target: '', state: isApproved ? 'approved' : null }]
  const cuts = { source: new Map<string, string>(), target: new Map<string, string>() }
  let side: Side | null = null
  let isCutSource = false
  const marks: (string | null)[] = []

  return {
    add: (text) => {
      const segment = segments.at(-1)
      if (!side || !segment) return
      if (!isCutSource) segment[side] += text
      const cut = marks.find((mark) => mark !== null)
      if (cut !== undefined && cut !== null) cuts[side].set(cut, (cuts[side].get(cut) ?? '') + text)
    },
    openSegment: (state) => openSegment(segments, state ?? null),
    openSide: (opened, state) => {
      side = opened
      const segment = segments.at(-1)
      if (segment && state !== undefined) segment.state ??= state
    },
    openCutSource: () => {
      cuts.source.clear()
      side = 'source'
      isCutSource = true
    },
    closeSide: () => {
      side = null
      isCutSource = false
    },
    openMark: (type, id) => marks.push(type === 'seg' ? (id ?? '') : null),
    closeMark: () => marks.pop(),
    finish: () => segmentsOf(segments, cuts),
  }
}

function openSegment(segments: Segment[], state: string | null) {
  const [first] = segments
  // A unit begins with a segment, as units of 1.2 have no other; it is filled first.
  const isFresh = segments.length === 1 && first && first.source === '' && first.target === ''
  if (isFresh) first.state = state
  else segments.push({ source: '', target: '', state })
}

/** The segments of a unit: by the marks of its cut source, where it has several, else as they came. */
function segmentsOf(segments: readonly Segment[], cuts: Readonly<Record<Side, ReadonlyMap<string, string>>>) {
  const state = segments[0]?.state ?? null
  const byCut = [...cuts.source].map(([id, source]) => ({ source, target: cuts.target.get(id) ?? '', state }))
  return byCut.length > 1 ? byCut : segments
}
