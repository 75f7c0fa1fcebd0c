import type { FilePair } from '../formats/format.ts'
import type { PreparedBead, PreparedSegment } from './prepare-text.ts'

/** Pairs of a file, or of the aligner, as they will be stored. */
export function preparedPairs(pairs: readonly FilePair[]): readonly PreparedBead[] {
  return pairs.map(
    ({ kind, speaker, startsParagraph, source, target, leadsUtf16, asWritten, confidence, origin, state }) => {
      const segment =
        (leads: readonly number[], written: readonly (string | null)[]) =>
        (content: string, index: number): PreparedSegment => ({
          kind,
          speaker,
          startsParagraph: startsParagraph && index === 0,
          content,
          // A file may say anything: no lead is longer than its sentence.
          leadUtf16: Math.min(leads[index] ?? 0, content.length),
          asWritten: written[index] ?? null,
          isInPack: null,
        })
      const given = { confidence, origin, state }
      return {
        source: source.map(segment(leadsUtf16?.source ?? [], asWritten?.source ?? [])),
        target: target.map(segment(leadsUtf16?.target ?? [], asWritten?.target ?? [])),
        notes: [],
        terms: [],
        given,
      }
    },
  )
}
