import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { fingerprintOf, foldedLetters } from './fingerprint.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

it('is the same whatever the width, case, blanks and signs', () => {
  const one = fingerprintOf('他用 GPT-3,做了 16×16 的“块”。', digest)
  expect(one).toMatch(/^[0-9a-f]{16}$/)
  expect(fingerprintOf('他用ＧＰＴ－３，做了16×16的「块」！', digest)).toBe(one)
  expect(fingerprintOf('他用 GPT-4,做了 16×16 的“块”。', digest)).not.toBe(one)
})

it('keeps letters and digits only, and has none for a row of signs', () => {
  expect(foldedLetters('（１）Ａb，甲 乙。')).toBe('1ab甲乙')
  expect(fingerprintOf('……——', digest)).toBeNull()
})
