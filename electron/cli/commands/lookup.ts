import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDictionary } from '#core/language/dictionary/dictionary.ts'
import type { DictionaryEntry } from '#core/language/dictionary/entry.ts'
import { findEntries } from '#core/language/dictionary/find-entries.ts'
import { spellWord } from '#core/language/dictionary/pinyin.ts'
import { openSearch } from '#core/language/dictionary/search.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'

const SHOWN = 20

/** `duizhao lookup`: the dictionary by Chinese, by English and by pinyin with or without tones, the most useful first. */
export const lookup: Subcommand = {
  name: 'lookup',
  usage: 'lookup WORD [--json]',
  run: (args, terminal) => Promise.resolve(run(args, terminal)),
}

function run(args: readonly string[], { contentDir, out, err }: Terminal): number {
  const asked = readOptions(args)
  if (!asked) {
    err(`Usage: duizhao ${lookup.usage}`)
    return 2
  }
  const bytes = (name: string) => new Uint8Array(readFileSync(join(contentDir, 'language', name)))
  const dictionary = openDictionary(bytes('dictionary.bin'))
  const search = () => openSearch(bytes('dictionary-search.bin'), dictionary)
  const entries = findEntries(dictionary, search, asked.word, SHOWN)
  for (const entry of entries) out(asked.isJson ? JSON.stringify(entry) : lineOf(entry))
  return entries.length > 0 ? 0 : 1
}

function lineOf({ simplified, traditional, syllables, senses }: DictionaryEntry): string {
  const forms = traditional === simplified ? simplified : `${simplified} (${traditional})`
  const english = senses.map(({ parts }) =>
    parts.map((part) => (typeof part === 'string' ? part : part.simplified)).join(''),
  )
  return `${forms}  ${spellWord(syllables)}  ${english.join('; ')}`
}

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    const word = positionals.join(' ').trim()
    return word === '' ? null : { word, isJson: values.json }
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}
