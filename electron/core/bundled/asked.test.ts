import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compileGlossary } from '../formats/glossary/compile-glossary.ts'
import { searchedOf } from '../language/annotate/searched.ts'
import { findWords } from '../language/dictionary/search/find-words.ts'
import { builtLanguage } from '../testing/test-core.ts'
import { openEngines } from './open-engines.ts'
import { readContentSource } from './read-source.ts'

const content = join(import.meta.dirname, '../../../content')
const searched = searchedOf(openEngines(builtLanguage), compileGlossary(readContentSource(content).entries))
const rows = readFileSync(join(import.meta.dirname, 'asked.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
const asked = rows.map((row) => row.split('\t') as [query: string, kind: string, first: string, withinFive: string])

/** The searches whose first answer, and whose first five, are not as a reader wants them. */
function missed(kind: (of: string) => boolean) {
  const some = asked.filter((row) => kind(row[1]))
  const five = (query: string) =>
    findWords(searched(), query, 20)
      .slice(0, 5)
      .map(({ entry, term }) => [entry?.simplified, entry?.traditional, term?.zh[0]])
  const first = some.filter(([query, , words]) => !words.split('|').some((word) => five(query)[0]?.includes(word)))
  const within = some.filter(([query, , , all]) => {
    const shown = five(query).flat()
    return !all.split('|').every((words) => words.split('/').some((word) => shown.includes(word)))
  })
  const queries = (from: typeof asked) => from.map(([query]) => query)
  return { of: some.length, first: queries(first), within: queries(within) }
}

it('answers three hundred searches of all kinds as a reader wants them', () => {
  const { of, first, within } = missed(() => true)
  expect(of).toBeGreaterThan(350)
  // A failure shows what was missed.
  expect({ first, few: first.length / of <= 0.06 }).toMatchObject({ few: true })
  expect({ within, few: within.length / of <= 0.03 }).toMatchObject({ few: true })
})

it.each(['pinyin', 'toned', 'zh', 'term'])('answers nearly every search of the kind %s first', (kind) => {
  const { of, first } = missed((each) => each === kind)
  expect({ first, few: first.length / of <= 0.05 }).toMatchObject({ few: true })
})
