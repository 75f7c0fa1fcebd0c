import type { Kind } from '#contract/text.ts'
import type { Sides } from './interview.ts'
import { isEnd, opensComments } from './kinds/boilerplate.ts'
import { nameBesideTime } from './kinds/chat.ts'
import type { Line } from './lines.ts'
import { isRule } from './marks.ts'
import type { Shape } from './shape.ts'

export interface Turn {
  readonly kind: Kind
  readonly speaker: string | null
}

/** Who speaks each line, carried on until the next label, heading or part; and which turns ask and answer. */
export function turnsOf(
  lines: readonly Line[],
  kinds: readonly Kind[],
  { shape, sides, nameOf }: { shape: Shape; sides: Sides | null; nameOf: (line: Line) => string | null },
): readonly Turn[] {
  let speaker: string | null = null
  return lines.map((line, index): Turn => {
    const kind = kinds[index] ?? 'paragraph'
    const beside = shape.hasNameLines ? nameBesideTime(line.text) : null
    const label = kind === 'paragraph' || kind === 'listitem' ? nameOf(line) : null
    if (beside !== null || label !== null) speaker = beside ?? label
    else if (endsTurn(kind, line)) speaker = null
    const isSpoken = kind === 'paragraph' || kind === 'listitem'
    if (!isSpoken || speaker === null) return { kind, speaker: null }
    return { kind: kind === 'listitem' ? kind : turnKind(speaker, sides), speaker }
  })
}

function endsTurn(kind: Kind, { text }: Line): boolean {
  if (kind === 'furniture') return isRule(text) || isEnd(text) || opensComments(text)
  return kind === 'heading' || kind === 'title' || kind === 'pullquote' || kind === 'byline'
}

function turnKind(speaker: string, sides: Sides | null): Kind {
  if (!sides) return 'paragraph'
  return sides.askers.has(speaker) ? 'question' : 'answer'
}
