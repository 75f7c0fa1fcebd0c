import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openAlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import type { CheckablePair } from '#core/checks/translation/checked-text.ts'
import { parseEditionText } from '#core/formats/edition/parse-text.ts'
import { alarmsOf, recallOf } from './measure-checks.ts'

const at = (path: string) => new URL(`../../../${path}`, import.meta.url)
const lexicon = openAlignLexicon(readFileSync(at('out/content/language/align.bin')), new TextDecoder())

const edition = (): readonly CheckablePair[] => {
  const parsed = parseEditionText(readFileSync(at('content/editions/ten-years/text.txt'), 'utf8'))
  if (!('value' in parsed)) throw new Error('the edition does not parse')
  return parsed.value.map(({ source, target }) => ({
    kind: 'paragraph' as const,
    source,
    target,
    confidence: 1,
    origin: 'given' as const,
    state: 'machine' as const,
  }))
}

it('finds nine of ten errors planted into the edition, and next to nothing where none was planted', () => {
  const text = { pairs: edition(), terms: [] }
  expect(alarmsOf(text, lexicon).length / text.pairs.length).toBeLessThanOrEqual(0.01)
  const recall = recallOf(text, lexicon, 160, 5)
  const sum = (of: 'planted' | 'found') => recall.reduce((total, each) => total + each[of], 0)
  expect(sum('found') / sum('planted')).toBeGreaterThanOrEqual(0.9)
})
