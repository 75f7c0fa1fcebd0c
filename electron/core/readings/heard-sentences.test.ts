import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createReadingEngine } from './engine.ts'

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url))
const engine = createReadingEngine(
  bytes('../../../content/language/readings/model.bin'),
  bytes('../../../content/language/readings/lexicon.bin'),
)

interface Sentence {
  readonly kind: string
  readonly text: string
  /** Code point index and the readings that are right there. */
  readonly heard: readonly (readonly [number, readonly string[]])[]
}

/** A line is a kind, a tab and a sentence with readings in brackets behind the characters in question. */
function parse(line: string): Sentence {
  const [kind = '', marked = ''] = line.split('\t')
  const heard: (readonly [number, readonly string[]])[] = []
  let text = ''
  for (const [, plain = '', readings] of marked.matchAll(/([^[]*)(?:\[([^\]]+)\])?/gu)) {
    text += plain
    if (readings !== undefined) heard.push([Array.from(text).length - 1, readings.split('|')])
  }
  return { kind, text, heard }
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
