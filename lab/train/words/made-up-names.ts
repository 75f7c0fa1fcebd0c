import { commonSurnames } from '#core/language/segmentation/name-pieces.ts'
import type { WordModel } from '#core/language/segmentation/statistics.ts'
import { seeded } from '#core/random/seeded.ts'
import { type CutSentence, parseCutSentence } from './cut-sentences.ts'

/** Where names stand; X is one. */
const frames = [
  '记者 X 报道',
  'X 说',
  'X 和 X 是 同学',
  '校长 X 出席 了 会议',
  '我 叫 X',
  '导演 X 的 新 片',
  '演员 X 主演',
  'X 的 妈妈 病 了',
  '见到 X 了 吗',
  '作家 X 的 小说',
  '他 问 X 几 点 来',
  'X 笑 了 笑',
  '是 X 写 的',
  '请 X 来 一下',
  '局长 X 落马',
  '歌手 X 唱歌',
  '把 书 给 X',
  'X 今年 三十 岁',
  '专家 X 认为',
  '跟 X 结婚',
  '医生 X 走 了 进来',
  '选手 X 夺冠',
  '总理 X 访问 法国',
  '昨天 我 见 了 X',
  '我 在 门口 等 X',
  '画家 X 画 竹',
]

/**
 * Sentences with personal names put together by chance from common surnames and given characters, so that what a name is
 * worth does not hang on the few names that stand in our own sentences. The same seed gives the same sentences.
 */
export function madeUpNames(model: WordModel, count: number, seed: number): readonly CutSentence[] {
  const chance = seeded(seed)
  const given = Array.from(model.nameCharacters).filter(([character]) => model.mayBeGiven(character))
  const total = given.reduce((sum, [, { inGivenNames }]) => sum + inGivenNames, 0)
  const pickGiven = () => {
    let left = chance.fraction() * total
    return given.find(([, { inGivenNames }]) => (left -= inGivenNames) < 0)?.[0] ?? ''
  }
  const name = () => {
    // Rank by the square of a fraction: the first surnames are by far the commonest.
    const surname = commonSurnames[Math.floor(chance.fraction() ** 2 * 100)] ?? ''
    return surname + pickGiven() + (chance.fraction() < 0.75 ? pickGiven() : '')
  }
  return Array.from({ length: count }, () => parseCutSentence(chance.pick(frames).replaceAll('X', () => name())))
}
