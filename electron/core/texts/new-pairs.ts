import type { FilePair } from '../formats/format.ts'
import { soundSpans } from '../formats/sides/spans.ts'
import type { NewPair, NewSegment, Side } from './pair.ts'

/** Pairs of a file, or of an alignment, as they are going to be stored. */
export function newPairsOf(pairs: readonly FilePair[]): readonly NewPair[] {
  return pairs.map((pair) => ({
    source: segmentsOf(pair, 'source'),
    target: segmentsOf(pair, 'target'),
    confidence: pair.confidence,
    origin: pair.origin,
    state: pair.state,
    notes: (pair.notes ?? []).flatMap(linesOf),
    record: pair.record ?? null,
    terms: [],
  }))
}

/** A note is one line wherever it is shown. */
const linesOf = (note: string) => note.split(/[\n\r]+/).filter((line) => line.trim() !== '')

function segmentsOf(
  { kind, speaker, startsParagraph, prefixesUtf16, asWritten, spans, places, ...sides }: FilePair,
  side: Side,
): readonly NewSegment[] {
  return sides[side].map((content, index) => ({
    kind: places?.[side][index]?.kind ?? kind,
    speaker,
    startsParagraph: places?.[side][index]?.startsParagraph ?? (startsParagraph && index === 0),
    content,
    // A file may say anything: no prefix is longer than its sentence.
    prefixUtf16: Math.min(prefixesUtf16?.[side][index] ?? 0, content.length),
    asWritten: asWritten?.[side][index] ?? null,
    spans: soundSpans(spans?.[side][index] ?? [], content),
    isInPack: null,
  }))
}
