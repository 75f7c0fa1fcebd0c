import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createContext } from '../../../electron/core/language/readings/context.ts'
import { openLexicon } from '../../../electron/core/language/readings/lexicon.ts'
import { endsOf } from '../../../electron/core/language/readings/engine.ts'
import { openModel } from '../../../electron/core/language/readings/model.ts'
import { readSegmenter } from '../words/read-segmenter.ts'
import { buildExamples } from './examples.ts'
import { packModel } from './pack-model.ts'
import { SHIPPED, train } from './trainer.ts'

const lexicon = openLexicon(readFileSync('content/language/readings/lexicon.bin'))

const row = (sentence: string, place: number, reading: string) => ({
  set: 'own',
  place,
  character: Array.from(sentence)[place] ?? '',
  reading,
  sentence,
  weight: 1,
})

const rows = [
  row('他在看门，别吵。', 2, 'kan1'),
  row('她每天看门，很累。', 3, 'kan1'),
  row('狗在看家呢。', 2, 'kan1'),
  row('我在看书，别吵。', 2, 'kan4'),
  row('她每天看报，很累。', 3, 'kan4'),
  row('猫在看鱼呢。', 2, 'kan4'),
]
const { segment } = readSegmenter()
const examples = buildExamples(rows, lexicon, segment)
const all = [...rows.keys()]

describe('training the readings', () => {
  it('gives the same bytes for the same seed', () => {
    expect(packModel(examples, train(examples, all, SHIPPED))).toEqual(
      packModel(examples, train(examples, all, SHIPPED)),
    )
  })

  it('teaches a model that survives packing and reads a sentence it never saw', () => {
    const model = openModel(packModel(examples, train(examples, all, SHIPPED)), lexicon.syllables)
    const ask = (sentence: string, place: number): string =>
      model.guess(
        createContext(
          Array.from(sentence, (each) => each.codePointAt(0) ?? 0),
          lexicon,
          endsOf(segment(sentence)),
        ),
        place,
      ).syllable
    expect(ask('老人看门很久了。', 2)).toBe('kan1')
    expect(ask('老人看书很久了。', 2)).toBe('kan4')
  })
})
