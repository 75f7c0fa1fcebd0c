import { itemAt } from '../../../arrays/read-array.ts'
import type { RawEntry } from './parse-cedict.ts'
import type { ReadSense, ReadSenses } from './read-senses.ts'
import { readSenses } from './read-senses.ts'

export interface MergedSense extends ReadSense {
  readonly isName: boolean
}

/** One entry as it will be packed. */
export interface MergedEntry {
  readonly traditional: string
  readonly simplified: string
  readonly pinyin: string
  readonly isName: boolean
  /** Plain senses, then names, then pointers to other entries; each group in the source's order. */
  readonly senses: readonly MergedSense[]
  readonly measureWords: ReadSenses['measureWords']
  readonly otherReadings: ReadSenses['otherReadings']
  readonly line: number
}

/** A capital before small letters marks a name; capitals alone (K, T) are Latin letters read out. */
const startsWithName = (pinyin: string) => /^(?:[^A-Za-z]*)[A-Z][a-z:]/.test(pinyin)

/**
 * Joins lines that differ only in the spacing or the capitals of the reading (王 wang2, king, and Wang2, the surname):
 * one headword with one sound is one entry.
 */
export function mergeEntries(raw: readonly RawEntry[]): readonly MergedEntry[] {
  const groups = new Map<string, RawEntry[]>()
  for (const entry of raw) {
    const sound = entry.pinyin.toLowerCase().replaceAll(/[\s,·]/g, '')
    const key = `${entry.traditional}\t${entry.simplified}\t${sound}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return Array.from(groups.values(), mergeGroup)
}

function mergeGroup(group: readonly RawEntry[]): MergedEntry {
  const read = group.map((entry) => ({ entry, isName: startsWithName(entry.pinyin), ...readSenses(entry.senses) }))
  const first = (read.find((one) => !one.isName) ?? itemAt(read, 0)).entry
  const senses = read.flatMap((one) =>
    one.senses.map((sense) => ({ ...sense, isName: isNameSense(sense, one.isName) })),
  )
  return {
    traditional: first.traditional,
    simplified: first.simplified,
    pinyin: first.pinyin,
    isName: read.every((one) => one.isName),
    senses: senses.toSorted((one, other) => senseGroup(one) - senseGroup(other)),
    measureWords: read.flatMap((one) => one.measureWords),
    otherReadings: read.flatMap((one) => one.otherReadings),
    line: first.line,
  }
}

function isNameSense(sense: ReadSense, isName: boolean): boolean {
  return isName || (typeof sense.parts[0] === 'string' && /^surname [A-Z]/.test(sense.parts[0]))
}

function senseGroup({ isName, relation }: MergedSense): number {
  if (relation === 'variant' || relation === 'old-variant') return 2
  return isName ? 1 : 0
}
