import type { XmlHandlers } from '../markup/read-xml.ts'
import { type GatheredSegments, gatherSegments, type Segment } from './gather-segments.ts'

export interface Unit {
  readonly languages: { readonly source: string; readonly target: string }
  readonly segments: readonly Segment[]
  readonly marks: ReadonlyMap<string, string>
}

type Attributes = Readonly<Record<string, string>>

interface Collecting {
  readonly languages: { source: string; target: string }
  readonly take: (unit: Unit) => void
  gathered: GatheredSegments | null
  marks: Map<string, string>
  note: { readonly name: string; text: string } | null
  title: string
  codeDepth: number
  leftDepth: number
}

// Codes of the program that the text came from. What <g>, <mrk>, <pc>, <hi> hold is text.
const codes = new Set(['bpt', 'ept', 'ph', 'it', 'sub', 'data'])
const leftOut = new Set(['alt-trans', 'ignorable', 'matches'])
const CATEGORY = 'duizhao-'

/**
 * Gathers the units of XLIFF 1.2 (`trans-unit`, perhaps cut by `mrk mtype="seg"`) and 2.x (`unit` with `segment`s).
 * Alternative translations, codes and what stands between segments are left out.
 */
export function collectUnits(take: (unit: Unit) => void): { handlers: XmlHandlers; title: () => string } {
  const now: Collecting = {
    languages: { source: '', target: '' },
    take,
    gathered: null,
    marks: new Map(),
    note: null,
    title: '',
    codeDepth: 0,
    leftDepth: 0,
  }
  return {
    title: () => now.title,
    handlers: {
      open: (name, attributes) => {
        if (now.leftDepth > 0 || leftOut.has(name)) now.leftDepth++
        else open(now, name, attributes)
      },
      text: (text) => {
        if (now.leftDepth > 0) return
        if (now.note) now.note.text += text
        else if (now.codeDepth === 0) now.gathered?.add(text)
      },
      close: (name) => {
        if (now.leftDepth > 0) now.leftDepth--
        else close(now, name)
      },
    },
  }
}

function open(now: Collecting, name: string, attributes: Attributes) {
  if (name === 'xliff') nameLanguages(now, attributes['srcLang'], attributes['trgLang'])
  else if (name === 'file') nameLanguages(now, attributes['source-language'], attributes['target-language'])
  else if (name === 'trans-unit' || name === 'unit') {
    now.gathered = gatherSegments(attributes['approved'] === 'yes')
    now.marks = new Map()
  } else if (name === 'segment') now.gathered?.openSegment(attributes['state'])
  else if (name === 'source' || name === 'target') now.gathered?.openSide(name, attributes['state'])
  else if (name === 'seg-source') now.gathered?.openCutSource()
  else if (name === 'mrk') now.gathered?.openMark(attributes['mtype'], attributes['mid'])
  else if (name === 'note') now.note = { name: attributes['category'] ?? attributes['from'] ?? '', text: '' }
  else if (name === 'cp' && now.codeDepth === 0) now.gathered?.add(characterOf(attributes['hex']))
  else if (codes.has(name)) now.codeDepth++
}

function nameLanguages({ languages }: Collecting, source: string | undefined, target: string | undefined) {
  languages.source = source ?? languages.source
  languages.target = target ?? languages.target
}

function close(now: Collecting, name: string) {
  if (name === 'trans-unit' || name === 'unit') {
    now.take({ languages: { ...now.languages }, segments: now.gathered?.finish() ?? [], marks: now.marks })
    now.gathered = null
  } else if (name === 'source' || name === 'target' || name === 'seg-source') now.gathered?.closeSide()
  else if (name === 'mrk') now.gathered?.closeMark()
  else if (codes.has(name)) now.codeDepth--
  else if (name === 'note' && now.note) {
    const { name: from, text } = now.note
    if (from === `${CATEGORY}title`) now.title = text
    else if (from.startsWith(CATEGORY)) now.marks.set(from.slice(CATEGORY.length), text)
    now.note = null
  }
}

/** `<cp hex="0001"/>` is a character that XML can't hold. */
function characterOf(hex: string | undefined): string {
  return /^[0-9A-Fa-f]{1,4}$/.test(hex ?? '') ? String.fromCharCode(parseInt(hex ?? '', 16)) : ''
}
