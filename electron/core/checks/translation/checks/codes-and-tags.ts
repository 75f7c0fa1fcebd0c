import {
  type CheckedPair,
  type CheckedSide,
  findingOf,
  placeholder,
  saidOnBothSides,
  sideNames,
  ticked,
  type TranslationCheck,
  writtenTag,
} from '../checked-text.ts'
import type { FindingReason } from '../finding.ts'

interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly reason: Extract<FindingReason, 'code-without-equal' | 'tag-without-equal'>
}

/** Code, formulas, tags and places to be filled in that the other side does not have, or not as often. */
export const codesAndTags: TranslationCheck = {
  name: 'codes-and-tags',
  find: (pairs) => saidOnBothSides(pairs).flatMap(findIn),
}

function findIn(pair: CheckedPair) {
  return sideNames.flatMap((side) => {
    const other = pair[side === 'source' ? 'target' : 'source']
    const left = piecesOf(other)
      .filter(({ reason }) => reason === 'tag-without-equal')
      .map(({ text }) => text)
    return piecesOf(pair[side])
      .filter(({ text, reason }, index, all) => {
        if (reason === 'code-without-equal')
          return !other.text.includes(text) && all.findIndex((each) => each.text === text) === index
        const found = left.indexOf(text)
        if (found !== -1) left.splice(found, 1)
        return found === -1
      })
      .map(({ text, start, end, reason }) => findingOf('codes-and-tags', pair, side, reason, [text], { start, end }))
  })
}

function piecesOf({ text, spans }: CheckedSide): readonly Piece[] {
  const ofSpans = spans.flatMap(({ kind, startUtf16: start, endUtf16: end, opens, id }): readonly Piece[] => {
    if (kind === 'tag') return [{ text: opens ?? id ?? '', start, end, reason: 'tag-without-equal' }]
    return kind === 'code' || kind === 'math' ? codePiece(text.slice(start, end), start, end) : []
  })
  const isInSpan = (at: number) =>
    spans.some(({ kind, startUtf16, endUtf16 }) => kind === 'code' && startUtf16 <= at && at < endUtf16)
  const written = [writtenTag, placeholder].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match): Piece => {
      const end = match.index + match[0].length
      return { text: match[0], start: match.index, end, reason: 'tag-without-equal' }
    }),
  )
  const inTicks = Array.from(text.matchAll(ticked)).flatMap((match) =>
    codePiece(match[0].slice(1, -1), match.index, match.index + match[0].length),
  )
  return [...ofSpans, ...[...written, ...inTicks].filter(({ start }) => !isInSpan(start))]
}

/** Code that holds words of either language is translated with the rest. */
const codePiece = (text: string, start: number, end: number): readonly Piece[] =>
  /\p{Script=Han}|[A-Za-z]+ [A-Za-z]+ [A-Za-z]+/u.test(text) || text === ''
    ? []
    : [{ text, start, end, reason: 'code-without-equal' }]
