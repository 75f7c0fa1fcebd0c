import { byLine } from './by-line.ts'

/** Chinese cut into words, which join back to the line. */
export const words = byLine('words', (all) => all.map(({ text }) => text))
