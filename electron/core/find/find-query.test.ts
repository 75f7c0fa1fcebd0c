import { describe, expect, it } from 'vitest'
import { seeded } from '../random/seeded.ts'
import { openEngines } from '../bundled/open-engines.ts'
import { builtLanguage } from '../testing/test-core.ts'
import { createComparable } from './comparable.ts'
import { readFindQuery } from './find-query.ts'

const engines = openEngines(builtLanguage)
const known = createComparable(engines.dictionary(), engines.readings().toSimplified)
const found = (typed: string, sentence: string) =>
  (readFindQuery(typed, known)?.inSource(sentence) ?? []).map(({ startUtf16, endUtf16 }) =>
    sentence.slice(startUtf16, endUtf16),
  )

describe('finding in a sentence', () => {
  it.each([
    ['感受野', '它的感受野很窄。', '感受野'],
    ['感受野', '它的感受野，感受野。', '感受野 感受野'],
    ['圖書館', '我在图书馆看书。', '图书馆'],
    ['图书馆', '我在圖書館看書。', '圖書館'],
    ['resnet', '仍是 ResNet 那一套', 'ResNet'],
    ['ＣＮＮ', '连 CNN 的骨架', 'CNN'],
    ['ganshouye', '它的感受野很窄。', '感受野'],
    ['gǎn shòu', '它的感受野很窄。', '感受'],
    ['gan3shou4', '它的感受野很窄。', '感受'],
    ['gan4shou4', '它的感受野很窄。', ''],
    ['xi an', '他去西安。', '西安'],
    ['xian', '他去西安。', ''],
    ['he', '他和我', ''],
    ['没有', '它的感受野很窄。', ''],
  ])('%s in %s', (typed, sentence, wanted) => {
    expect(found(typed, sentence).join(' ')).toBe(wanted)
  })

  it('asks nothing where nothing is typed', () => {
    expect(readFindQuery('  ', known)).toBeNull()
  })

  it('finds what a slow scan finds: 500 seeded queries', () => {
    const sentence = '另外一条路走的人不多，那就是干脆让注意力模块取代卷积。他们会不会因此错过了业务上的一些窗口？'
    const chance = seeded(15)
    for (let turn = 0; turn < 500; turn++) {
      const from = chance.below(sentence.length)
      const asked = sentence.slice(from, from + 1 + chance.below(4))
      const slow = Array.from({ length: sentence.length }, (_, at) => at).filter((at) => sentence.startsWith(asked, at))
      expect(found(asked, sentence)).toHaveLength(slow.length)
    }
  })
})
