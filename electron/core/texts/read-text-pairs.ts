import type { SegmentId, TextId } from '#contract/ids.ts'
import type { FilePair } from '../formats/format.ts'
import { asWrittenOf } from '../formats/sides/as-written.ts'
import { prefixesOf } from '../formats/sides/prefixes.ts'
import { placesOf } from '../formats/sides/sentence-places.ts'
import { spansOf } from '../formats/sides/spans.ts'
import type { Database } from '../store/database.ts'
import type { StoredPair, StoredSegment } from './pair.ts'
import { readSaidOfPairs, type SaidOfPair } from './said-of-pairs.ts'
import { readStoredPairs } from './stored-pairs.ts'

/** All pairs of a text as they are written into a file, in order. */
export function readTextPairs(database: Database, textId: TextId): readonly FilePair[] {
  const said = readSaidOfPairs(database, textId)
  return readStoredPairs(database, textId).map((pair) => ({ ...filePairOf(pair), ...saidOf(pair, said) }))
}

/** The notes of all sentences of a pair, and the first record: pairs that were joined had one each. */
function saidOf({ source, target }: StoredPair, all: ReadonlyMap<SegmentId, SaidOfPair>) {
  const said = [...source, ...target].flatMap(({ id }) => all.get(id) ?? [])
  const notes = said.flatMap((each) => each.notes)
  const record = said.find((each) => each.record !== null)?.record
  return { ...(notes.length > 0 && { notes }), ...(record && { record }) }
}

const contentOf = ({ content }: StoredSegment) => content
const prefixOf = ({ prefixUtf16 }: StoredSegment) => prefixUtf16
const spansIn = ({ spans }: StoredSegment) => spans
const writtenOf = ({ asWritten }: StoredSegment) => asWritten

function filePairOf({ source, target, confidence, origin, state }: StoredPair): FilePair {
  const segments = [...source, ...target]
  return {
    kind: segments[0]?.kind ?? 'paragraph',
    speaker: segments[0]?.speaker ?? null,
    startsParagraph: (source.length > 0 ? source : target).some((segment) => segment.startsParagraph),
    source: source.map(contentOf),
    target: target.map(contentOf),
    ...prefixesOf({ source: source.map(prefixOf), target: target.map(prefixOf) }),
    ...asWrittenOf({ source: source.map(writtenOf), target: target.map(writtenOf) }),
    ...placesOf(source, target),
    ...spansOf({ source: source.map(spansIn), target: target.map(spansIn) }),
    confidence,
    origin,
    state,
  }
}
