import type { Span } from '#contract/spans.ts'
import type { Kind } from '#contract/text.ts'

/** A paragraph of an opened text, in the order of the file. */
export interface Paragraph {
  readonly kind: Kind
  /** The label of who speaks, as printed without its colon; null where no one does. */
  readonly speaker: string | null
  /** How many UTF-16 units at the start of the first sentence are label, list mark or heading mark. */
  readonly prefixUtf16: number
  /** Verbatim, label and marks included. Joined they give the paragraph back, white space aside. */
  readonly sentences: readonly string[]
  /** What stands in the file for each sentence that is shown without its marks; null, or left out, where it is the same. */
  readonly asWritten?: readonly (string | null)[]
  /** The spans of each sentence; left out where none has any. */
  readonly spans?: readonly (readonly Span[])[]
}

export interface TextDocument {
  readonly paragraphs: readonly Paragraph[]
  readonly isHardWrapped: boolean
  /** Whether one side asks and the other answers. */
  readonly isInterview: boolean
}
