import type { FilePair, OpenedFile, Reading, TwoSided } from '../format.ts'
import { readXml } from '../markup/read-xml.ts'
import { throwFileError } from '../file-error.ts'
import { pairOf } from '../sides/written-marks.ts'
import { sideByCode } from '../sides/side-by-code.ts'
import { collectUnits, type Unit } from './collect-units.ts'

/** Reads XLIFF 1.2 and 2.x: the segments of each unit, in the order of the languages that the file names. */
export function readXliff({ text }: OpenedFile, { deadline }: Reading): TwoSided {
  const pairs: FilePair[] = []
  const collected = collectUnits((unit) => pairs.push(...pairsOf(unit)))
  readXml(text ?? '', collected.handlers, deadline)
  if (pairs.length === 0) throwFileError('no-pairs')
  const [zh = '', en = ''] = collected.title().split('\n')
  return { sides: 'two', title: { zh, en }, pairs }
}

function pairsOf({ languages, segments, marks }: Unit): readonly FilePair[] {
  const source = sideByCode(languages.source)
  const target = sideByCode(languages.target)
  if (source === target || source === null || target === null) return []
  return segments.flatMap((segment) => {
    const [zh, en] = source === 'source' ? [segment.source, segment.target] : [segment.target, segment.source]
    const state = stateOf(segment.state)
    return pairOf(zh, en, (name) => marks.get(name) ?? (name === 'state' ? state : undefined))
  })
}

// 2.x: initial, translated, reviewed, final. 1.2: new, needs-…, translated, signed-off, final, or approved="yes".
const checked = new Set(['reviewed', 'final', 'signed-off', 'approved'])

const stateOf = (state: string | null) => (state !== null && checked.has(state) ? 'checked' : 'machine')
