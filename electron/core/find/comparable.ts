import type { Dictionary } from '../language/dictionary/dictionary.ts'
import { pinyinLetters } from '../language/dictionary/pinyin.ts'
import { once } from '../language/once.ts'

const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

/** A way to read a character: its letters with v for ü, and its tone. */
export interface Syllable {
  readonly letters: string
  readonly tone: string
}

/** How texts are compared when something is looked for. */
export interface Comparable {
  /** A text in the form that is compared, unit by unit, so that places in it are places in the text. */
  readonly fold: (text: string) => string
  /** All units that are folded to the same as this folded one, for a pattern of SQLite. */
  readonly formsOf: (folded: string) => readonly string[]
  readonly readingsOf: (character: string) => readonly Syllable[]
  /** The characters that can be read with these letters, and with this tone where one is given. */
  readonly readAs: (letters: string, tone: string | null) => readonly string[]
}

/** `toSimplified` keeps the length. Made once; tables of all characters are made when first asked for. */
export function createComparable(dictionary: Dictionary, toSimplified: (text: string) => string): Comparable {
  const plain = new Map<string, string>()
  const forms = once(() => formsBySimplified(toSimplified))
  const byReading = once(() => charactersByReading(dictionary))
  return {
    fold: (text) => {
      let folded = ''
      for (const unit of toSimplified(text).split('')) {
        const same = plain.get(unit) ?? foldLetter(unit)
        plain.set(unit, same)
        folded += same
      }
      return folded
    },
    formsOf: (folded) =>
      forms().get(folded) ?? [
        ...new Set([folded, folded.toUpperCase(), fullWidth(folded), fullWidth(folded.toUpperCase())]),
      ],
    readingsOf: (character) => readingsIn(dictionary, character),
    readAs: (letters, tone) => {
      const all = byReading().get(letters) ?? []
      return all.filter((each) => tone === null || tone === '5' || each.tone === tone).map(({ character }) => character)
    },
  }
}

function foldLetter(unit: string): string {
  const letter = unit
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
  return letter.length === 1 ? letter : unit
}

const fullWidth = (text: string) =>
  text.replaceAll(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0x21 + 0xff01))

function allHan(): string {
  let all = ''
  for (let code = FIRST_HAN; code <= LAST_HAN; code++) all += String.fromCharCode(code)
  return all
}

/** Each simplified character with all that are simplified to it, itself among them. */
function formsBySimplified(toSimplified: (text: string) => string): ReadonlyMap<string, readonly string[]> {
  const all = allHan()
  const simplified = toSimplified(all)
  const forms = new Map<string, string[]>()
  for (let at = 0; at < all.length; at++) {
    const form = simplified.charAt(at)
    const known = forms.get(form) ?? []
    known.push(all.charAt(at))
    forms.set(form, known)
  }
  return forms
}

function charactersByReading(dictionary: Dictionary) {
  const found = new Map<string, { readonly character: string; readonly tone: string }[]>()
  for (const character of allHan())
    for (const { letters, tone } of readingsIn(dictionary, character)) {
      const known = found.get(letters) ?? []
      known.push({ character, tone })
      found.set(letters, known)
    }
  return found
}

function readingsIn(dictionary: Dictionary, character: string): readonly Syllable[] {
  const spelt = new Set(dictionary.idsOf(character).map((id) => dictionary.reading(id)))
  return [...spelt].map((reading) => ({ letters: pinyinLetters(reading), tone: /[1-5]$/.exec(reading)?.[0] ?? '' }))
}
