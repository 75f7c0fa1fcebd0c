/**
 * Traditional characters that stand for two simplified ones with different readings. By default they stay as they
 * are; here is when they are simplified, by the characters beside them. (All others are simplified one by one, see
 * lexicon.toSimplified.)
 */
const SPLIT: ReadonlyMap<number, (before: string, after: string) => string> = new Map(
  [
    [
      '乾',
      (before: string, after: string) =>
        /[隆坤卦陵元清宁安嘉符县]/.test(after) || /[雍康]/.test(before) ? '乾' : '干',
    ],
    ['著', (before: string, after: string) => (isWriting(before, after) ? '著' : '着')],
    ['瞭', (_: string, after: string) => (/[望哨]/.test(after) ? '瞭' : '了')],
    ['藉', (before: string, after: string) => (/[狼慰蕴]/.test(before) || /田/.test(after) ? '藉' : '借')],
    ['祇', (before: string, after: string) => (/[神地灵靈]/.test(before) || /园|園/.test(after) ? '祇' : '只')],
    ['徵', (before: string, after: string) => (/角/.test(before) || /羽/.test(after) ? '徵' : '征')],
  ].map(([from, to]) => [(from as string).charCodeAt(0), to as (before: string, after: string) => string]),
)

function isWriting(before: string, after: string): boolean {
  return /[名作述者称稱录錄书書]/.test(after) || /[名原专專巨显顯卓编編合论論译譯遗遺土昭见見]/.test(before)
}

const anyOfThem = new RegExp(`[${String.fromCharCode(...SPLIT.keys())}]`)

/** Whether a text has characters that are simplified by their neighbours. */
export const hasSimplifiedByNeighbours = (text: string): boolean => anyOfThem.test(text)

/** Whether a character is simplified by its neighbours. */
export const isSimplifiedByNeighbours = (codePoint: number): boolean => SPLIT.has(codePoint)

/** Replaces those characters in a text given as code points; the length stays. */
export function simplifyByNeighbours(codePoints: number[]): readonly number[] {
  codePoints.forEach((codePoint, at) => {
    const choose = SPLIT.get(codePoint)
    if (choose === undefined) return
    const beside = (place: number): string => String.fromCodePoint(codePoints[place] ?? 0x20)
    codePoints[at] = choose(beside(at - 1), beside(at + 1)).charCodeAt(0)
  })
  return codePoints
}
