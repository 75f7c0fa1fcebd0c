import type { FilePair, OpenedFile, Reading, TwoSided } from '../format.ts'
import { readXml } from '../markup/read-xml.ts'
import { throwFileError } from '../file-error.ts'
import { pairOf, type WrittenMarks } from '../sides/written-marks.ts'
import { sideByCode } from '../sides/side-by-code.ts'

// Codes of the program that the text came from: https://www.gala-global.org/tmx-14b. What <hi> holds is text.
const codes = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'sub'])

interface OpenUnit {
  source: string | null
  target: string | null
  readonly marks: Map<string, string>
}

interface ReadingTmx {
  readonly pairs: FilePair[]
  title: string
  unit: OpenUnit | null
  side: 'source' | 'target' | null
  segment: string | null
  prop: { readonly type: string; text: string } | null
  /** How many codes are open in the segment. */
  codeDepth: number
}

/** Reads a translation memory: its Chinese and its English variants, whichever stands first; of several the first. */
export function readTmx({ text }: OpenedFile, { deadline }: Reading): TwoSided {
  const now: ReadingTmx = { pairs: [], title: '', unit: null, side: null, segment: null, prop: null, codeDepth: 0 }
  const handlers = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => open(now, name, attributes),
    text: (piece: string) => {
      if (now.prop) now.prop.text += piece
      else if (now.segment !== null && now.codeDepth === 0) now.segment += piece
    },
    close: (name: string) => close(now, name),
  }
  readXml(text ?? '', handlers, deadline)
  const { pairs, title } = now
  if (pairs.length === 0) throwFileError('no-pairs')
  const [zh = '', en = ''] = title.split('\n')
  return { sides: 'two', title: { zh, en }, pairs }
}

function open(now: ReadingTmx, name: string, attributes: Readonly<Record<string, string>>) {
  if (name === 'tu') now.unit = { source: null, target: null, marks: new Map() }
  else if (name === 'tuv') now.side = sideByCode(attributes['xml:lang'] ?? attributes['lang'])
  else if (name === 'seg') now.segment = ''
  else if (name === 'prop') now.prop = { type: attributes['type'] ?? '', text: '' }
  else if (now.segment !== null && codes.has(name)) now.codeDepth++
}

function close(now: ReadingTmx, name: string) {
  if (name === 'prop' && now.prop) {
    const { type, text } = now.prop
    if (now.unit) now.unit.marks.set(type, text)
    else if (type === 'x-title') now.title = text
    now.prop = null
  } else if (now.segment !== null && codes.has(name)) now.codeDepth = Math.max(0, now.codeDepth - 1)
  else if (name === 'seg') {
    if (now.unit && now.side) now.unit[now.side] ??= now.segment
    now.segment = null
    now.codeDepth = 0
  } else if (name === 'tuv') now.side = null
  else if (name === 'tu' && now.unit) {
    now.pairs.push(...pairOf(now.unit.source ?? '', now.unit.target ?? '', marksOf(now.unit)))
    now.unit = null
  }
}

const marksOf =
  ({ marks }: OpenUnit): WrittenMarks =>
  (name) =>
    marks.get(`x-${name}`)
