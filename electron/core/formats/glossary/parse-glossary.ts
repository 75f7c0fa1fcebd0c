import * as v from 'valibot'
import { countHan, isHan } from '../../language/text/han.ts'
import type { Mistake } from '../mistake.ts'
import { readYaml } from '../yaml.ts'
import { GlossaryEntry } from './entry.ts'
import { isSameWord } from './same-word.ts'
import { syllableWithDigit } from '../../language/text/syllables.ts'

/** An entry, the file it is in, and where: `lineOf` names the line of one of its keys. */
export interface PlacedEntry extends GlossaryEntry {
  readonly file: string
  readonly lineOf: (...path: readonly (string | number)[]) => number
}

export interface FileMistake extends Mistake {
  readonly file: string
}

export interface GlossaryFile {
  readonly file: string
  readonly text: string
}

/** Reads every file of the glossary. Gives the entries that have the right shape, and all mistakes, also across files. */
export function parseGlossary(files: readonly GlossaryFile[]): {
  readonly entries: readonly PlacedEntry[]
  readonly mistakes: readonly FileMistake[]
} {
  const mistakes: FileMistake[] = []
  const entries: PlacedEntry[] = []
  for (const { file, text } of files) {
    const { value, mistakes: own, lineOf } = readYaml(text, v.array(GlossaryEntry))
    mistakes.push(...own.map((mistake) => ({ ...mistake, file })))
    for (const [index, entry] of (value ?? []).entries())
      entries.push({ ...entry, file, lineOf: (...path) => lineOf([index, ...path]) })
  }
  mistakes.push(...entries.flatMap(checkPinyin))
  // Only a glossary that was read whole can say whether a name is missing or taken twice.
  if (mistakes.every(({ code }) => code !== 'yaml' && code !== 'shape'))
    mistakes.push(
      ...checkIds(entries),
      ...checkForms(entries),
      ...entries.flatMap(checkSameWord),
      ...entries.flatMap((each) => checkRelations(each, entries)),
    )
  return { entries, mistakes: mistakes.toSorted(byPlace) }
}

function byPlace(one: FileMistake, other: FileMistake): number {
  return one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1
}

/** The reading of a headword, one entry per code point, `''` for non-Han. The pinyin has been checked. */
export function syllablesOf({ zh, pinyin = '' }: GlossaryEntry): readonly string[] {
  const syllables = pinyin.split(' ').map(syllableWithDigit)
  let next = 0
  return Array.from(zh, (character) => (isHan(character) ? (syllables[next++] ?? '') : ''))
}

function mistake(entry: PlacedEntry, key: string, code: string, detail: string): FileMistake {
  return { file: entry.file, line: entry.lineOf(key), code, detail }
}

function checkPinyin(entry: PlacedEntry): readonly FileMistake[] {
  const hanCount = countHan(entry.zh)
  const syllables = entry.pinyin === undefined ? [] : entry.pinyin.split(' ')
  const wrong = syllables.filter((each) => syllableWithDigit(each) === null)
  const mistakes = wrong.map((each) => mistake(entry, 'pinyin', 'no-syllable', each))
  if (syllables.length !== hanCount)
    mistakes.push(mistake(entry, 'pinyin', 'pinyin-count', `${syllables.length} for ${hanCount} in ${entry.zh}`))
  if (countHan(entry.traditional) !== hanCount)
    mistakes.push(mistake(entry, 'traditional', 'traditional-count', entry.traditional))
  return mistakes
}

function checkIds(entries: readonly PlacedEntry[]): readonly FileMistake[] {
  const seen = new Set<string>()
  return entries.flatMap((entry) => {
    const isTaken = seen.has(entry.id)
    seen.add(entry.id)
    return isTaken ? [mistake(entry, 'id', 'id-taken', entry.id)] : []
  })
}

/** Every way an entry may be written, with the key that says so. */
function writtenForms({
  zh,
  traditional,
  en,
  forms,
  renderings,
}: GlossaryEntry): readonly (readonly [string, string])[] {
  const others = [...Object.keys(forms.zh), ...Object.keys(forms.en)].map((form) => ['forms', form] as const)
  const beside = [...renderings.zh, ...renderings.en].map((form) => ['renderings', form] as const)
  return [['zh', zh], ['traditional', traditional], ['en', en], ...others, ...beside]
}

/** A form is the same word as its term, in the way that it says. */
function checkSameWord(entry: PlacedEntry): readonly FileMistake[] {
  return (['zh', 'en'] as const).flatMap((side) =>
    Object.entries(entry.forms[side])
      .filter(([form, because]) => !isSameWord(entry, side, form, because))
      .map(([form, because]) => mistake(entry, 'forms', 'form-another-word', `${form} (${because})`)),
  )
}

// A form that two terms share could light up only one of them. Capitals do not tell terms apart.
function checkForms(entries: readonly PlacedEntry[]): readonly FileMistake[] {
  const owners = new Map<string, string>()
  return entries.flatMap((entry) =>
    writtenForms(entry).flatMap(([key, form]) => {
      const owner = owners.get(form.toLowerCase())
      owners.set(form.toLowerCase(), owner ?? entry.id)
      const isOthers = owner !== undefined && owner !== entry.id
      return isOthers ? [mistake(entry, key, 'form-taken', `${form} (${owner})`)] : []
    }),
  )
}

function checkRelations(entry: PlacedEntry, entries: readonly PlacedEntry[]): readonly FileMistake[] {
  const ids = new Set(entries.map(({ id }) => id))
  const seen = new Set<string>()
  return entry.relations.flatMap(({ as, to }, index) => {
    const at = (code: string): FileMistake => ({
      file: entry.file,
      line: entry.lineOf('relations', index),
      code,
      detail: `${as} ${to}`,
    })
    const isTwice = seen.has(`${as} ${to}`)
    seen.add(`${as} ${to}`)
    if (to === entry.id) return [at('relation-to-itself')]
    if (!ids.has(to)) return [at('relation-to-nothing')]
    return isTwice ? [at('relation-twice')] : []
  })
}
