import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openAlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import { parseEditionText } from '#core/formats/edition/parse-text.ts'
import { seeded } from '#core/random/seeded.ts'
import { editionUnits } from './edition-units.ts'
import { evaluateText } from './evaluate-text.ts'

const at = (path: string) => new URL(`../../../${path}`, import.meta.url)
const lexicon = openAlignLexicon(readFileSync(at('out/content/language/align.bin')), new TextDecoder())

it.each([1, 2, 3])('lays the study edition’s two sides beside each other as its editors did (seed %i)', (seed) => {
  const parsed = parseEditionText(readFileSync(at('content/editions/ten-years/text.txt'), 'utf8'))
  if (!('value' in parsed)) throw new Error('the edition does not parse')
  const { source, units } = editionUnits(parsed.value)
  const { asBefore, units: count } = evaluateText(source, units, lexicon, seeded(seed))
  expect(asBefore / count).toBeGreaterThanOrEqual(0.99)
})
