// Writes content/language/words/parts-of-speech.tsv: the part of speech of each headword by the list of jieba (MIT) in
// the package @node-rs/jieba, and of a headword that it lacks by its glosses:  node lab/train/words/extract-classes.ts
import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'
import type { RawEntry } from '#core/language/dictionary/build/parse-cedict.ts'
import { fromProject } from '../../../electron/cli/build/language/paths.ts'
import { readCedict } from '../../../electron/cli/build/language/sources.ts'

interface Tagger {
  readonly tag: (sentence: string, guess: boolean) => readonly { readonly tag: string; readonly word: string }[]
}

// The package's types name no tagger before it is loaded.
const jieba = createRequire(import.meta.url)('@node-rs/jieba') as Tagger & { readonly load: () => void }
jieba.load()

function isIdiom(entries: readonly RawEntry[]): boolean {
  return entries.some(({ senses }) => senses.some((sense) => sense.includes('(idiom')))
}

const entriesOf = Map.groupBy(readCedict(), ({ simplified }) => simplified)
const byPart = new Map<string, string[]>()
for (const [word, entries] of entriesOf) {
  if (!/^[\p{Script=Han}\p{Script=Latin}\p{Nd}]+$/u.test(word)) continue
  const [only, ...rest] = jieba.tag(word, false)
  const isOwn = only !== undefined && rest.length === 0 && !isIdiom(entries)
  const part = isOwn ? only.tag.toLowerCase() : partByGloss(word, entries)
  byPart.set(part, [...(byPart.get(part) ?? []), word])
}

function partByGloss(word: string, entries: readonly RawEntry[]): string {
  const isName = entries.every(({ pinyin }) => /^[A-Z]/.test(pinyin))
  const senses = entries.flatMap((entry) => entry.senses)
  const first = senses.find((sense) => !sense.startsWith('CL:') && !sense.startsWith('(')) ?? senses[0] ?? ''
  if (isName) {
    if (/county|city|province|district|town|river|mountain|state|country|prefecture|lake|island|village/i.test(first))
      return 'ns'
    return /\(\d{3,4}|\(c\. |-\d{2,4}\)/.test(senses.join(' ')) ? 'nr' : 'nz'
  }
  if (isIdiom(entries)) return 'i'
  if (first.startsWith('to ')) return 'v'
  if (word.length > 2 && senses.some((sense) => /^\(?(?:lit|fig)\./.test(sense))) return 'l'
  return /^(?:very|extremely|suddenly|already|always|again)\b/.test(first) ? 'd' : 'n'
}

const head =
  '# Parts of speech of headwords, from the list of jieba (MIT) and, where that has none, from the glosses of CC-CEDICT\n' +
  '# (CC BY-SA 4.0); made by extract-classes.ts, see LICENCE.md.\n'
const lines = Array.from(byPart).toSorted(([one], [other]) => (one < other ? -1 : 1))
writeFileSync(
  fromProject('content/language/words/parts-of-speech.tsv'),
  head + lines.map(([part, words]) => `${part}\t${words.toSorted().join(' ')}\n`).join(''),
)
