import { BLOT, type CheckedPair, findingOf, type TranslationCheck } from '../checked-text.ts'

const narrow = /[,;:!?()]|(?<=\p{Script=Han}[”’」』）)]?)\.(?![\d.A-Za-z])/gu
const wideOf: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '.': '。',
}
const wide = /[，。！？；：、（）《》【】「」『』]/gu
const isHan = (character: string) => /[\p{Script=Han}，。！？；：、“”‘’《》（）」』]/u.test(character)
// A mark that a text writes narrow so often is its custom.
const [CUSTOM_PLACES, CUSTOM_SHARE] = [3, 0.2]

interface Found {
  readonly pair: CheckedPair
  readonly mark: string
  readonly at: number
}

/** Narrow marks in Chinese, wide ones in English, unless the text makes a custom of it. */
export const punctuationWidth: TranslationCheck = {
  name: 'punctuation-width',
  find: (pairs) => [
    ...uncommon(pairs, narrowIn, 'source').map(({ pair, mark, at }) =>
      findingOf('punctuation-width', pair, 'source', 'narrow-mark-in-chinese', [mark], { start: at, end: at + 1 }),
    ),
    ...uncommon(pairs, wideIn, 'target').map(({ pair, mark, at }) =>
      findingOf('punctuation-width', pair, 'target', 'wide-mark-in-english', [mark], { start: at, end: at + 1 }),
    ),
  ],
}

function uncommon(
  pairs: readonly CheckedPair[],
  find: (pair: CheckedPair) => readonly Found[],
  side: 'source' | 'target',
): readonly Found[] {
  const found = pairs.flatMap(find)
  const all = pairs.map((pair) => pair[side].prose).join('\n')
  const isCustom = (mark: string) => {
    const places = found.filter((each) => each.mark === mark).length
    const other = side === 'source' ? (wideOf[mark] ?? mark) : mark
    const rightly = side === 'source' ? all.split(other).length - 1 : 0
    return side === 'source'
      ? places >= CUSTOM_PLACES && places / (places + rightly) > CUSTOM_SHARE
      : places >= CUSTOM_PLACES && places / pairs.length > CUSTOM_SHARE
  }
  const customs = new Map([...new Set(found.map(({ mark }) => mark))].map((mark) => [mark, isCustom(mark)]))
  const uncustomary = found.filter(({ mark }) => customs.get(mark) !== true)
  // Both brackets of a pair are one mistake.
  return uncustomary.filter(
    ({ mark, pair }, index) =>
      mark !== ')' || uncustomary[index - 1]?.mark !== '(' || uncustomary[index - 1]?.pair !== pair,
  )
}

function narrowIn(pair: CheckedPair): readonly Found[] {
  const { prose } = pair.source
  if (pair.kind === 'code' || !/\p{Script=Han}/u.test(prose)) return []
  return Array.from(prose.matchAll(narrow)).flatMap((match) => {
    const before = prose.slice(0, match.index).trimEnd().at(-1) ?? ''
    const after =
      prose
        .slice(match.index + 1)
        .trimStart()
        .at(0) ?? ''
    return isAmongHan(prose, match[0], match.index, before, after) ? [{ pair, mark: match[0], at: match.index }] : []
  })
}

/** English in brackets, a time, a ratio and the marks of a list keep their own marks. */
function isAmongHan(prose: string, mark: string, at: number, before: string, after: string): boolean {
  if (before === BLOT || after === BLOT)
    return isHan(before === BLOT ? after : before) && mark !== '.' && !'()'.includes(mark)
  if (mark === '(') return isHan(after) || (isHan(before) && isHan(insideOf(prose, at)))
  if (mark === ')') return isHan(before)
  return isHan(before) && !/[A-Za-z]/.test(prose.charAt(at + 1))
    ? true
    : isHan(after) && /[\p{Script=Han}A-Za-z%]/u.test(before)
}

const insideOf = (prose: string, at: number) =>
  /\p{Script=Han}/u.exec(prose.slice(at + 1).split(/[)）]/u, 1)[0] ?? '')?.[0] ?? ''

function wideIn(pair: CheckedPair): readonly Found[] {
  const { prose } = pair.target
  return Array.from(prose.matchAll(wide)).flatMap((match) => {
    const [before, after] = [prose.charAt(match.index - 1), prose.charAt(match.index + 1)]
    const isQuoted = /\p{Script=Han}/u.test(before) || /\p{Script=Han}/u.test(after)
    return isQuoted || pair.kind === 'code' ? [] : [{ pair, mark: match[0], at: match.index }]
  })
}
