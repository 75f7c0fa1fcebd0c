import { irregularForms } from './english-irregular.ts'

const consonant = '[^aeiou]'
const vowel = '[aeiouy]'
const consonants = `${consonant}[^aeiouy]*`
const vowels = `${vowel}[aeiou]*`
const measureAbove0 = new RegExp(`^(${consonants})?${vowels}${consonants}`)
const measureIs1 = new RegExp(`^(${consonants})?${vowels}${consonants}(${vowels})?$`)
const measureAbove1 = new RegExp(`^(${consonants})?${vowels}${consonants}${vowels}${consonants}`)
const hasVowel = new RegExp(`^(${consonants})?${vowel}`)
const shortEnd = new RegExp(`^${consonants}${vowel}[^aeiouwxy]$`)

type Endings = readonly (readonly [string, string])[]

const doubleEndings: Endings = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
]
const thirdEndings: Endings = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]
const lastEnding = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/

/**
 * The stem of an English word in lower case, so that pollute, polluted and pollution meet. Irregular forms go to their
 * base first. M. F. Porter, An algorithm for suffix stripping, Program 14 (1980), 130-137.
 */
export function stemEnglish(lowerCaseWord: string): string {
  const word = irregularForms.get(lowerCaseWord) ?? lowerCaseWord
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  return withoutFinalE(withoutLast(withoutDouble(finalYToI(withoutPast(withoutPlural(word))))))
}

function withoutPlural(word: string): string {
  if (/(ss|i)es$/.test(word)) return word.slice(0, -2)
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

function withoutPast(word: string): string {
  if (word.endsWith('eed')) return measureAbove0.test(word.slice(0, -3)) ? word.slice(0, -1) : word
  const found = /^(.+?)(ed|ing)$/.exec(word)
  const stem = found?.[1]
  if (stem === undefined || !hasVowel.test(stem)) return word
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1)
  return shortEnd.test(stem) ? `${stem}e` : stem
}

function finalYToI(word: string): string {
  return word.endsWith('y') && hasVowel.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word
}

function withoutDouble(word: string): string {
  return replaced(replaced(word, doubleEndings), thirdEndings)
}

function replaced(word: string, endings: Endings): string {
  for (const [ending, by] of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    return measureAbove0.test(stem) ? stem + by : word
  }
  return word
}

function withoutLast(word: string): string {
  const stem = lastEnding.exec(word)?.[1]
  return stem !== undefined && measureAbove1.test(stem) ? stem : word
}

function withoutFinalE(word: string): string {
  let result = word
  if (result.endsWith('e') && result.length > 3) {
    const stem = result.slice(0, -1)
    if (measureAbove1.test(stem) || (measureIs1.test(stem) && !shortEnd.test(stem))) result = stem
  }
  return result.endsWith('ll') && measureAbove1.test(result) ? result.slice(0, -1) : result
}
