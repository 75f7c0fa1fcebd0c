import type { FilePair } from '../formats/format.ts'
import type { PreparedBead, PreparedSegment } from './prepare-text.ts'

/** Pairs of a file, or of the aligner, as they will be stored. */
export function preparedPairs(pairs: readonly FilePair[]): readonly PreparedBead[] {
  return pairs.map(({ kind, speaker, startsParagraph, source, target, leadsUtf16, confidence, origin, state }) => {
    const segment =
      (leads: readonly number[]) =>
      (content: string, index: number): PreparedSegment => ({
        kind,
        speaker,
        startsParagraph: startsParagraph && index === 0,
        content,
        // A file may say anything: no lead is longer than its sentence.
        leadUtf16: Math.min(leads[index] ?? 0, content.length),
        isInPack: null,
      })
    const given = { confidence, origin, state }
    return {
      source: source.map(segment(leadsUtf16?.source ?? [])),
      target: target.map(segment(leadsUtf16?.target ?? [])),
      notes: [],
      terms: [],
      given,
    }
  })
}
