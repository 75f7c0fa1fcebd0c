/**
 * Words that stand in a class of their own: what may stand beside them depends on the word and not on its part of
 * speech. All others share classes of part of speech and length.
 */
const functionWords =
  '的 了 着 过 得 地 不 没 没有 在 把 被 是 有 和 跟 与 同 或 及 就 也 都 还 又 再 才 只 很 太 最 更 真 好 挺 这 那 哪 每 各 某 该 本 此 其 ' +
  '上 下 里 中 内 外 前 后 来 去 到 给 对 从 向 往 为 以 因 由 于 自 而 但 并 且 之 所 者 们 等 之间 起来 下来 出来 ' +
  '我 你 您 他 她 它 我们 你们 他们 谁 什么 怎么 怎样 自己 人 年 月 日 天 时 号 点 分 大 小 多 少 老 新 高 长 ' +
  '说 看 想 要 会 能 可 可以 应该 将 让 使 叫 请 做 当 成 打 吃 走 出 进 回 开 见 住 完 起 掉 ' +
  '吗 呢 吧 啊 呀 嘛 哦 个 位 些 种 次 件 条 两 几 半 第 数 一 一个 已经 正在 如果 因为 所以 虽然 但是 学 生 家 性 化 率 们 员 ' +
  '像 比 连 用 靠 按 据 受 得到 十分 非常 有点 有点儿 不是 不会 不能 不要 没人 发 气 手 心 头 面 地方 东西 时候 问题'

const functionClass: ReadonlyMap<string, number> = new Map(
  [...new Set(functionWords.split(' '))].map((word, index) => [word, index]),
)

/** Parts of speech as jieba's list names them, joined where they stand in the same places. */
const partsOfSpeech = 'x n nr ns nt nz v vn a ad d r m q p c u f t s i l z b e y o'.split(' ')
const joined: Readonly<Record<string, string>> = {
  vd: 'd',
  an: 'n',
  ng: 'n',
  vg: 'v',
  ag: 'a',
  tg: 't',
  dg: 'd',
  j: 'n',
  g: 'n',
  h: 'b',
  k: 'n',
  h1: 'x',
}
const lengths = 3

/** Classes of pieces that are no headwords. */
export const pieceClasses = ['edge', 'latin', 'number', 'person', 'transliteration', 'composed', 'fixed'] as const
export type PieceClass = (typeof pieceClasses)[number]

const firstOfSpeech = functionClass.size
const firstOfPieces = firstOfSpeech + partsOfSpeech.length * lengths
export const classCount = firstOfPieces + pieceClasses.length

export const classOfPiece = (piece: PieceClass): number => firstOfPieces + pieceClasses.indexOf(piece)

/** The class of a headword, given its part of speech. */
export function classOfWord(word: string, partOfSpeech: string): number {
  const own = functionClass.get(word)
  if (own !== undefined) return own
  const named = partsOfSpeech.indexOf(joined[partOfSpeech] ?? partOfSpeech)
  const part = named >= 0 ? named : Math.max(0, partsOfSpeech.indexOf(partOfSpeech.slice(0, 1)))
  return firstOfSpeech + part * lengths + Math.min(word.length, lengths) - 1
}

/** Names of all classes, for weights kept as text: a word, a part of speech with a length, or a kind of piece. */
export const classNames: readonly string[] = [
  ...functionClass.keys(),
  ...partsOfSpeech.flatMap((part) => Array.from({ length: lengths }, (_, index) => `${part}${index + 1}`)),
  ...pieceClasses,
]
