import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Term } from '#contract/glossary.ts'
import { readBuiltContent } from '#core/bundled/built-content.ts'
import { openEngines } from '#core/bundled/open-engines.ts'
import { searchedOf } from '#core/language/annotate/searched.ts'
import type { DictionaryEntry } from '#core/language/dictionary/entry.ts'
import { spellWord } from '#core/language/dictionary/pinyin.ts'
import { findWords } from '#core/language/dictionary/search/find-words.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'

const SHOWN = 20

/** `duizhao lookup`: dictionary and glossary by Chinese, by pinyin or zhuyin, or by English, the best answer first. */
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
  const { terms } = readBuiltContent(contentDir)
  const byId = new Map(terms.map((term) => [term.id, term]))
  const searched = searchedOf(openEngines(join(contentDir, 'language')), terms)
  const found = findWords(searched(), asked.word, SHOWN).map(({ entry, term, isPart }) => ({
    entry,
    term: (term && byId.get(term.id)) ?? null,
    isPart,
  }))
  for (const each of found) out(asked.isJson ? jsonOf(each) : lineOf(each))
  return found.length > 0 ? 0 : 1
}

interface Found {
  readonly entry: DictionaryEntry | null
  readonly term: Term | null
  readonly isPart: boolean
}

/** The entry's own fields, or the term's in their place; `term` names the term of the glossary. */
function jsonOf({ entry, term, isPart }: Found): string {
  const head = entry ?? (term && { simplified: term.zh, traditional: term.traditional, syllables: term.syllables })
  return JSON.stringify({ ...head, term: term && { id: term.id, zh: term.zh, en: term.en }, isPart })
}

function lineOf({ entry, term }: Found): string {
  const simplified = entry?.simplified ?? term?.zh ?? ''
  const traditional = entry?.traditional ?? term?.traditional ?? ''
  const forms = traditional === simplified ? simplified : `${simplified} (${traditional})`
  const reading = spellWord((entry ?? term)?.syllables ?? [])
  const english = (entry?.senses ?? []).map(({ parts }) =>
    parts.map((part) => (typeof part === 'string' ? part : part.simplified)).join(''),
  )
  const own = term ? [`[${term.en}]`] : []
  return [forms, reading, [...own, english.join('; ')].filter(Boolean).join(' ')].filter(Boolean).join('  ')
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
