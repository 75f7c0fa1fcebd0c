import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pinyinOfZhuyin } from '#core/language/dictionary/search/zhuyin-query.ts'
import { openLexicon } from '#core/language/readings/lexicon.ts'
import { writeZhuyin } from '../renderer/chinese-text/zhuyin.ts'

// The window and the core import nothing of each other, so each has its own table.
it('reads back every syllable that the window writes in zhuyin', () => {
  const file = new URL('../content/language/readings/lexicon.bin', import.meta.url)
  const { syllables } = openLexicon(new Uint8Array(readFileSync(file)))
  // What has no vowel is typed by nobody as zhuyin; r5 is a syllable only behind another.
  const whole = syllables.filter((syllable) => /[aeiouüê]/.test(syllable))
  expect(whole.length).toBeGreaterThan(1500)
  expect(whole.filter((syllable) => pinyinOfZhuyin(writeZhuyin(syllable) ?? '') !== syllable)).toEqual([])
})
