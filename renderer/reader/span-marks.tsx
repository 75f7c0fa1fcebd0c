import { useTranslation } from 'react-i18next'
import type { Span } from '#contract/spans.ts'

/** The kinds of the spans over a stretch of a sentence, for `data-span`; undefined where there are none. */
export function spanKindsOver(spans: readonly Span[], startUtf16: number, endUtf16: number): string | undefined {
  const over = spans.filter(
    (span) => span.startUtf16 <= startUtf16 && span.endUtf16 >= endUtf16 && endUtf16 > startUtf16,
  )
  const kinds = new Set(over.map(({ kind }) => kind))
  return kinds.size === 0 ? undefined : [...kinds].join(' ')
}

/** Where a tag of a translation file begins or ends, or a picture without words stands. */
interface Mark {
  readonly atUtf16: number
  /** Among the tags of the sentence, from 1, unless the file names it; the same on both ends. */
  readonly name: string
  readonly edge: 'opens' | 'closes' | 'alone'
  readonly span: Span
}

/** The marks of a sentence in the order that they stand in: the end of a tag before the start of the next. */
export function marksOf(spans: readonly Span[]): readonly Mark[] {
  const marked = spans.filter(
    ({ kind, startUtf16, endUtf16 }) => kind === 'tag' || (kind === 'image' && startUtf16 === endUtf16),
  )
  const marks = marked.flatMap((span, index): readonly Mark[] => {
    const name = span.id ?? String(index + 1)
    if (span.startUtf16 === span.endUtf16) return [{ atUtf16: span.startUtf16, name, edge: 'alone', span }]
    return [
      { atUtf16: span.startUtf16, name, edge: 'opens', span },
      { atUtf16: span.endUtf16, name, edge: 'closes', span },
    ]
  })
  const rank = ({ edge }: Mark) => (edge === 'closes' ? 0 : 1)
  return marks.toSorted((one, other) => one.atUtf16 - other.atUtf16 || rank(one) - rank(other))
}

/** Small marks that a translator sees and no copy takes along. */
export function SpanMarks({ marks }: { readonly marks: readonly Mark[] }) {
  const { t } = useTranslation()
  return marks.map(({ atUtf16, name, edge, span }) => {
    const isPicture = span.kind === 'image'
    const label = isPicture ? t('reader.picture', { name: span.title || span.url || '' }) : t('reader.tag', { name })
    return (
      <span
        key={`${atUtf16} ${name} ${edge}`}
        className="span-mark"
        data-mark={edge}
        role="img"
        aria-label={label}
        title={isPicture ? label : (edge === 'closes' ? span.closes : span.opens) || label}
      >
        {isPicture ? '▣' : `${edge === 'closes' ? '/' : ''}${name}${edge === 'alone' ? '/' : ''}`}
      </span>
    )
  })
}
