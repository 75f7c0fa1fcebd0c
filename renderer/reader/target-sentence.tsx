import { Fragment, memo } from 'react'
import { withArrows } from '#contract/controls.ts'
import type { TargetSentence as Sentence } from '#contract/text.ts'

interface Props {
  readonly sentence: Sentence
  readonly highlightedTermId: string | null
}

const isFirst = ({ marks }: Sentence, index: number) =>
  marks.findIndex(({ termId }) => termId === marks[index]?.termId) === index

/** One English sentence with its glossary terms marked. */
export const TargetSentence = memo(function TargetSentence({ sentence, highlightedTermId }: Props) {
  const text = withArrows(sentence.text)
  const pieces = sentence.marks.map((mark, index) => {
    const before = text.slice(sentence.marks[index - 1]?.endUtf16 ?? 0, mark.startUtf16)
    return (
      <Fragment key={mark.startUtf16}>
        {before}
        <span
          className="term"
          data-highlighted={mark.termId === highlightedTermId || undefined}
          data-first={isFirst(sentence, index) || undefined}
          data-term={mark.termId}
          role="button"
          aria-haspopup="dialog"
          tabIndex={-1}
        >
          {text.slice(mark.startUtf16, mark.endUtf16)}
        </span>
      </Fragment>
    )
  })
  return (
    <span className="sentence" data-segment={sentence.segmentId}>
      {pieces}
      {text.slice(sentence.marks.at(-1)?.endUtf16 ?? 0)}
    </span>
  )
})
