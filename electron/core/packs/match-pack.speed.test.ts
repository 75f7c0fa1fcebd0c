import { expect, it } from 'vitest'
import { fingerprintOf } from '../language/text/fingerprint.ts'
import { sha256 } from '../store/sha256.ts'
import { cpuMs } from '../testing/cpu-time.ts'
import { matchPack } from './match-pack.ts'
import type { Pack, PackUnit } from './pack.ts'

const LINES = 80_000
const lines = (sentence: (at: number) => string) => Array.from({ length: LINES }, (_, at) => sentence(at))
const unique = lines((at) => `第${at}只船来了，水很急。`)

it.each([
  ['different sentences', unique, unique],
  ['one sentence again and again', lines(() => '船来了。'), lines(() => '船来了。')],
  ['two in turn', lines((at) => (at % 2 ? '是的。' : '好。')), lines((at) => (at % 3 ? '是的。' : '好。'))],
  ['half of it edited', lines((at) => (at % 2 ? `改${at}` : (unique[at] ?? ''))), unique],
  [
    'half of it long',
    lines((at) => (at % 2 ? (unique[at] ?? '') : Array.from({ length: 70 }, (_, of) => `片${of}段${at}`).join('，'))),
    unique,
  ],
] as const)('lays a pack beside 80,000 lines in under two seconds: %s', (_, document, inPack) => {
  const units = inPack.map((sentence): PackUnit => ({
    kind: 'paragraph',
    speaker: null,
    startsParagraph: true,
    fingerprints: [fingerprintOf(sentence, sha256) ?? ''],
    english: ['The boat came.'],
    terms: [],
    notes: [],
  }))
  const pack = { head: { sentences: units.length }, units } as unknown as Pack
  const sentences = document.map((body) => ({ body }))
  expect(cpuMs(() => void matchPack(sentences, pack, sha256))).toBeLessThan(2_000)
})
