import type { FilePair, OpenedFile, Reading, TwoSided } from '../format.ts'
import { throwFileError } from '../file-error.ts'
import { childrenNamed, readFragments, textIn, type XmlNode } from '../markup/xml-fragments.ts'
import { sideByCode } from '../sides/side-by-code.ts'
import { pairOf } from '../sides/written-marks.ts'
import { marksOfUnit, OURS } from './marks.ts'
import { segmentsOf1, segmentsOf2 } from './segments.ts'
import { stateOf } from './states.ts'

const fragments = new Set(['unit', 'trans-unit', 'header', 'notes'])

interface Languages {
  readonly source: string
  readonly target: string
}

/** Reads XLIFF 1.x and 2.x: the segments of each unit, in the order of the languages that the file names. */
export function readXliff({ text }: OpenedFile, { deadline }: Reading): TwoSided {
  const pairs: FilePair[] = []
  let languages: Languages = { source: '', target: '' }
  let title = ''
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    const [source, target] =
      name === 'xliff'
        ? [attributes['srcLang'], attributes['trgLang']]
        : [attributes['source-language'], attributes['target-language']]
    if (name === 'xliff' || name === 'file')
      languages = { source: source ?? languages.source, target: target ?? languages.target }
  }
  const take = (fragment: XmlNode) => {
    if (fragment.name === 'unit' || fragment.name === 'trans-unit') pairs.push(...pairsOf(fragment, languages))
    else title = titleIn(fragment) ?? title
  }
  readFragments(text ?? '', fragments, { open, close: () => undefined, take }, deadline)
  if (pairs.length === 0) throwFileError('no-pairs')
  const [zh = '', en = ''] = title.split('\n')
  return { sides: 'two', title: { zh, en }, pairs }
}

const titleIn = (fragment: XmlNode): string | undefined => {
  const found = childrenNamed(fragment, 'note').find(
    ({ attributes }) => (attributes['category'] ?? attributes['from']) === `${OURS}title`,
  )
  return found && textIn(found)
}

function pairsOf(unit: XmlNode, languages: Languages): readonly FilePair[] {
  const first = firstSideOf(languages)
  if (first === null) return []
  const is1 = unit.name === 'trans-unit'
  if (is1 && isGettextHeader(unit)) return []
  const marks = marksOfUnit(unit)
  const segments = is1 ? segmentsOf1(unit) : segmentsOf2(unit)
  const isLocked = unit.attributes['translate'] === 'no'
  return segments.flatMap((segment, index) => {
    const [zh, en] = first === 'source' ? [segment.source, segment.target] : [segment.target, segment.source]
    const state = stateOf(segment, { mark: marks.get('state'), is1, isLocked })
    // Notes and authors are of the whole unit: they stand once.
    return pairOf(zh, en, (name) =>
      name === 'state' ? state : index === 0 || !ofUnit.has(name) ? marks.get(name) : undefined,
    )
  })
}

/** Which side the source of a unit is; null for other languages. A file made of a catalogue may name but one of its two. */
function firstSideOf({ source, target }: Languages): 'source' | 'target' | null {
  const [from, into] = [sideByCode(source), sideByCode(target)]
  if (from !== null && (into === null ? target === '' : into !== from)) return from
  return from === null && source === '' && into !== null ? (into === 'source' ? 'target' : 'source') : null
}

const ofUnit = new Set<string>(['notes', 'properties'])

/** The header of a gettext catalogue, which stands in it as its first unit: no text of anybody. */
function isGettextHeader(unit: XmlNode): boolean {
  if (/gettext-domain-header/.test(unit.attributes['restype'] ?? '')) return true
  const [source] = childrenNamed(unit, 'source')
  const [target] = childrenNamed(unit, 'target')
  return [source, target].some((node) => node !== undefined && HEADER.test(textIn(node)))
}

const HEADER =
  /^\s*(?:Project-Id-Version|MIME-Version|POT-Creation-Date|Content-Type|Report-Msgid-Bugs-To):[^\n]*(?:\n|\\n)/
