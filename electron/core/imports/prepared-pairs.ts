import type { FilePair } from '../formats/format.ts'
import type { PreparedBead, PreparedSegment } from './prepare-text.ts'

/** Pairs of a file, or of the aligner, as they will be stored. */
export function preparedPairs(pairs: readonly FilePair[]): readonly PreparedBead[] {
  return pairs.map(({ kind, speaker, startsParagraph, source, target, leads, confidence, origin, state }) => {
    const segment =
      (lead: readonly number[] | undefined) =>
      (content: string, index: number): PreparedSegment => ({
        kind,
        speaker,
        startsParagraph: startsParagraph && index === 0,
        content,
        leadUtf16: lead?.[index] ?? 0,
        isInPack: null,
      })
    const given = { confidence, origin, state }
    return {
      source: source.map(segment(leads?.source)),
      target: target.map(segment(leads?.target)),
      notes: [],
      terms: [],
      given,
    }
  })
}
