import HanziWriter from 'hanzi-writer'
import type { StrokeDrawing } from '#contract/dictionary.ts'

export interface CharacterDrawing {
  /** Draws the character again, stroke by stroke. */
  readonly animate: () => void
  readonly remove: () => void
}

const SIZE_PX = 96

/** Draws a character into an empty element, in the colours of the theme. Moves only when told to. */
export function drawCharacter(
  place: HTMLElement,
  character: string,
  { strokes, medians }: StrokeDrawing,
): CharacterDrawing {
  const style = getComputedStyle(place)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const writer = HanziWriter.create(place, character, {
    width: SIZE_PX,
    height: SIZE_PX,
    padding: 4,
    strokeColor: colour('--ink'),
    outlineColor: colour('--rule-2'),
    delayBetweenStrokes: 250,
    // The library would fetch them from a server, and asks for arrays of its own.
    charDataLoader: () => ({
      strokes: [...strokes],
      medians: medians.map((line) => line.map((point) => [...point])),
    }),
  })
  return {
    animate: () => void writer.animateCharacter(),
    remove: () => place.replaceChildren(),
  }
}
