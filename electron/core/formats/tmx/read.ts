import type { FilePair, OpenedFile, Reading, TwoSided } from '../format.ts'
import { readXml } from '../markup/read-xml.ts'
import { refuse } from '../refusal.ts'
import { pairOf, type WrittenMarks } from '../sides/written-marks.ts'
import { sideByCode } from '../sides/side-by-code.ts'

// Codes of the program that the text came from: https://www.gala-global.org/tmx-14b. What <hi> holds is text.
const codes = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'sub'])

interface OpenUnit {
  source: string | null
  target: string | null
  readonly marks: Map<string, string>
}

/** Reads a translation memory: its Chinese and its English variants, whichever stands first; of several the first. */
export function readTmx({ text }: OpenedFile, { watch }: Reading): TwoSided {
  const pairs: FilePair[] = []
  let unit: OpenUnit | null = null
  let side: 'source' | 'target' | null = null
  let [segment, prop, propType]: [string | null, string | null, string] = [null, null, '']
  let inCode = 0
  let title = ''

  readXml(
    text ?? '',
    {
      open: (name, attributes) => {
        if (name === 'tu') unit = { source: null, target: null, marks: new Map() }
        else if (name === 'tuv') side = sideByCode(attributes['xml:lang'] ?? attributes['lang'])
        else if (name === 'seg') segment = ''
        else if (name === 'prop') [prop, propType] = ['', attributes['type'] ?? '']
        else if (segment !== null && codes.has(name)) inCode++
      },
      text: (piece) => {
        if (prop !== null) prop += piece
        else if (segment !== null && inCode === 0) segment += piece
      },
      close: (name) => {
        if (name === 'prop') {
          // Properties of a variant stand inside it, those of the unit before its variants.
          if (unit) unit.marks.set(propType, prop ?? '')
          else if (propType === 'x-title') title = prop ?? ''
          prop = null
        } else if (segment !== null && codes.has(name)) inCode = Math.max(0, inCode - 1)
        else if (name === 'seg') {
          if (unit && side) unit[side] ??= segment
          segment = null
          inCode = 0
        } else if (name === 'tuv') side = null
        else if (name === 'tu') {
          if (unit) pairs.push(...pairOf(unit.source ?? '', unit.target ?? '', marksOf(unit)))
          unit = null
        }
      },
    },
    watch,
  )
  const hasBoth = pairs.some(({ source }) => source.length > 0) && pairs.some(({ target }) => target.length > 0)
  if (!hasBoth) refuse('no-pairs')
  const [zh = '', en = ''] = title.split('\n')
  return { sides: 'two', title: { zh, en }, pairs }
}

const marksOf =
  ({ marks }: OpenUnit): WrittenMarks =>
  (name) =>
    marks.get(`x-${name}`)
