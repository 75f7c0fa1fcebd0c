import { byLine } from './by-line.ts'

/** Chinese cut into words: to read with a blank between them, as JSON so that they join back to the line. */
export const words = byLine('words', {
  json: (all) => all.map(({ text }) => text),
  readable: (all) =>
    all
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(' '),
})
