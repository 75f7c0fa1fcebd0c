import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  /** What is set inside, in a few words. */
  readonly summary: string
  readonly isChinese?: boolean
  readonly children: ReactNode
}

/** A part that is folded away, with what it holds in its line. */
export function Disclosure({ label, summary, isChinese = false, children }: Props) {
  return (
    <details className="disclosure">
      <summary>
        <b>{label}</b> <bdi lang={isChinese ? 'zh-Hans' : undefined}>{summary}</bdi>
      </summary>
      <div>{children}</div>
    </details>
  )
}
