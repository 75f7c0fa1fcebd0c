import { Fragment, memo } from 'react'
import { withArrows } from '#contract/controls.ts'
import type { TargetSentence as Sentence } from '#contract/text.ts'
import { marksOf, SpanMarks, spanKindsOver } from './span-marks.tsx'

interface Props {
  readonly sentence: Sentence
  readonly highlightedTermId: string | null
}

const isFirst = ({ marks }: Sentence, index: number) =>
  marks.findIndex(({ termId }) => termId === marks[index]?.termId) === index

/** One English sentence with its glossary terms marked, code in a code face, links as text. */
export const TargetSentence = memo(function TargetSentence({ sentence, highlightedTermId }: Props) {
  const pieces = sentence.marks.map((mark, index) => (
    <Fragment key={mark.startUtf16}>
      <Words sentence={sentence} from={sentence.marks[index - 1]?.endUtf16 ?? 0} until={mark.startUtf16} />
      <span
        className="term"
        data-highlighted={mark.termId === highlightedTermId || undefined}
        data-first={isFirst(sentence, index) || undefined}
        data-term={mark.termId}
        role="button"
        aria-haspopup="dialog"
        tabIndex={-1}
      >
        <Words sentence={sentence} from={mark.startUtf16} until={mark.endUtf16} />
      </span>
    </Fragment>
  ))
  return (
    <span className="sentence" data-segment={sentence.segmentId}>
      {pieces}
      <Words sentence={sentence} from={sentence.marks.at(-1)?.endUtf16 ?? 0} until={sentence.text.length} isLast />
    </span>
  )
})

interface WordsProps {
  readonly sentence: Sentence
  readonly from: number
  readonly until: number
  readonly isLast?: boolean
}

/** A stretch of a sentence, cut where spans begin and end. Marks at its end are left to what comes after, but for the last. */
function Words({ sentence: { text: written, spans }, from, until, isLast = false }: WordsProps) {
  const text = withArrows(written)
  if (spans.length === 0) return text.slice(from, until)
  const inside = spans.flatMap(({ startUtf16, endUtf16 }) => [startUtf16, endUtf16])
  const edges = [...new Set([from, ...inside, until])]
    .filter((edge) => edge >= from && edge <= until)
    .toSorted((one, other) => one - other)
  const marks = marksOf(spans)
  return edges.map((edge, index) => {
    const next = edges[index + 1] ?? edge
    const kinds = spanKindsOver(spans, edge, next)
    const words = text.slice(edge, next)
    const isShown = edge < until || isLast
    return (
      <Fragment key={edge}>
        {isShown && <SpanMarks marks={marks.filter(({ atUtf16 }) => atUtf16 === edge)} />}
        {kinds ? <span data-span={kinds}>{words}</span> : words}
      </Fragment>
    )
  })
}
