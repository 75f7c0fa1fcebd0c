import { expect, it } from 'vitest'
import { seeded } from '../random/seeded.ts'
import { matchSequences } from './match-sequences.ts'

it('keeps a sentence that was edited in place', () => {
  const old = ['感受野会增长。', '卷积只看局部。', '注意力看全部。']
  const fresh = ['开头是新的一句话啊！', '感受野会增长。', '卷积只看局部的图像。', '注意力看全部。']
  expect(matchSequences(old, fresh)).toEqual([null, 0, 1, 2])
})

it('keeps a sentence that moved to another place', () => {
  expect(
    matchSequences(['甲在前面。', '乙在中间。', '丙在后面。'], ['丙在后面。', '甲在前面。', '乙在中间。']),
  ).toEqual([2, 0, 1])
})

it('does not keep a sentence that was replaced by another', () => {
  expect(matchSequences(['甲', '春眠不觉晓', '丙'], ['甲', '疑是地上霜', '丙'])).toEqual([0, null, 2])
})

it.each([1, 2, 3])(
  'never gives one old sentence to two new ones, and keeps all that are equal in order (seed %i)',
  (seed) => {
    const random = seeded(seed)
    for (let round = 0; round < 400; round++) {
      const old = Array.from({ length: random.below(12) }, () => `句子${random.below(8)}`)
      const fresh = old.flatMap((text) =>
        random.below(5) === 0 ? [] : random.below(5) === 0 ? [text, `新${round}`] : [text],
      )
      const matched = matchSequences(old, fresh)
      const taken = matched.filter((index) => index !== null)
      expect(new Set(taken).size).toBe(taken.length)
      const kept = fresh.filter((text, index) => old[matched[index] ?? -1] === text).length
      expect(kept).toBeGreaterThanOrEqual(new Set(fresh.filter((text) => old.includes(text))).size)
    }
  },
)

it('matches 20,000 sentences in a moment', () => {
  const old = Array.from({ length: 20_000 }, (_, index) => `第 ${index} 句，长短不一${'。'.repeat(index % 5)}`)
  const fresh = old.toSpliced(777, 3, '换了三句').toSpliced(15_000, 0, '加了一句')
  const matched = matchSequences(old, fresh)
  expect(matched.filter((index) => index !== null).length).toBeGreaterThanOrEqual(19_997)
}, 3000)
