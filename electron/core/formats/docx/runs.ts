import type { Span } from '#contract/spans.ts'
import { inOrder } from '../../language/text/spans/slice-spans.ts'

/** How a run of words is set. */
export interface RunFormat {
  readonly code?: boolean
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly deleted?: boolean
}

export interface Run {
  readonly from: number
  readonly until: number
  readonly format: RunFormat
  readonly url: string | null
}

const kinds = ['link', 'strong', 'emphasis', 'deleted', 'code'] as const
type Kind = (typeof kinds)[number]

/** A span that is open, up to the run where it ends. */
interface OpenSpan {
  readonly kind: Kind
  readonly url: string | null
  readonly from: number
  readonly lastRun: number
}

/**
 * The spans of a paragraph: runs side by side that are set alike are one. Of those that begin together the longest holds the
 * others; one that reaches over the end of what it stands in is cut there, so that all of them nest. Linear.
 */
export function runSpans(runs: readonly Run[]): readonly Span[] {
  const lasts = new Map(kinds.map((kind) => [kind, lastRunsOf(runs, kind)]))
  const spans: Span[] = []
  let open: OpenSpan[] = []
  for (const [index, run] of runs.entries()) {
    const isOpen = (kind: Kind) => open.some((each) => each.kind === kind)
    const opening = kinds
      .filter((kind) => valueOf(run, kind) !== null && !isOpen(kind))
      .map((kind) => ({ kind, url: run.url, from: run.from, lastRun: lasts.get(kind)?.[index] ?? index }))
    open.push(...opening.toSorted((one, other) => other.lastRun - one.lastRun))
    const first = open.findIndex(({ lastRun }) => lastRun === index)
    if (first < 0) continue
    for (const { kind, url, from } of open.slice(first)) {
      const led = kind === 'link' && url !== null ? { url } : {}
      if (from < run.until) spans.push({ kind, startUtf16: from, endUtf16: run.until, ...led })
    }
    open = [
      ...open.slice(0, first),
      ...open.slice(first).flatMap((each) => (each.lastRun > index ? [{ ...each, from: run.until }] : [])),
    ]
  }
  return inOrder(spans)
}

const valueOf = ({ url, format }: Run, kind: Kind): string | null =>
  kind === 'link' ? url : format[kind] ? kind : null

/** For each run the last one of the row that it stands in, all set alike. */
function lastRunsOf(runs: readonly Run[], kind: Kind): Int32Array {
  const lasts = new Int32Array(runs.length)
  for (let index = runs.length - 1; index >= 0; index--) {
    const [run, next] = [runs[index], runs[index + 1]]
    const goesOn = run && next && valueOf(run, kind) === valueOf(next, kind)
    lasts[index] = goesOn ? (lasts[index + 1] ?? index) : index
  }
  return lasts
}
