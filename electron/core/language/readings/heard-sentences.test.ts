import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseBracketed, type HeardSentence } from './bracketed.ts'
import { openEngines } from '../../bundled/open-engines.ts'
import { builtLanguage } from '../../testing/test-core.ts'
import { createReadingEngine } from './engine.ts'

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url))
const engine = createReadingEngine(
  bytes('../../../../content/language/readings/model.bin'),
  bytes('../../../../content/language/readings/lexicon.bin'),
  openEngines(builtLanguage).segmenter().segment,
)

/** A line is a kind, a tab and a sentence. */
const parse = (line: string): HeardSentence & { readonly kind: string } => {
  const [kind = '', marked = ''] = line.split('\t')
  return { kind, ...parseBracketed(marked) }
}

const sentences = new TextDecoder().decode(bytes('heard-sentences.tsv')).trim().split('\n').map(parse)

describe('sentences checked by ear', () => {
  for (const kind of new Set(sentences.map((each) => each.kind))) {
    it(`are read right: ${kind}`, () => {
      const misses = sentences
        .filter((each) => each.kind === kind)
        .flatMap(({ text, heard }) => {
          const readings = engine.read(text)
          return heard
            .filter(([index, right]) => !right.includes(readings[index]?.syllable ?? ''))
            .map(
              ([index, right]) =>
                `${text} ${Array.from(text)[index]} ${right.join('|')} not ${readings[index]?.syllable}`,
            )
        })
      expect(misses).toEqual([])
    })
  }
})

it('are written as the engine writes: a tone digit each, ü as ü', () => {
  const written = sentences.flatMap(({ heard }) => heard.flatMap(([, readings]) => readings))
  expect(written.filter((each) => !/^(?:[a-uw-zü]+[1-5]|r5)$/u.test(each))).toEqual([])
})
