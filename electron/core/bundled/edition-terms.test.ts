import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compileGlossary } from '../formats/glossary/compile-glossary.ts'
import { createSentences } from '../language/annotate/sentences.ts'
import { builtLanguage } from '../testing/test-core.ts'
import { openEngines } from './open-engines.ts'
import { readContentSource } from './read-source.ts'

const source = readContentSource(join(import.meta.dirname, '../../../content'))
const terms = compileGlossary(source.entries)
const sentences = createSentences(terms, openEngines(builtLanguage))
const byId = new Map(terms.map((term) => [term.id, term]))

it('opens nowhere in an edition a term of another spelling than the word that was clicked', () => {
  const places = source.editions
    .flatMap(({ pairs }) => sentences.wordsOf(pairs.flatMap(({ source: chinese }) => chinese)))
    .flatMap((words) => words.flatMap(({ text, termId }) => (termId ? [{ text, term: byId.get(termId) }] : [])))
  const others = places.filter(({ text, term }) => {
    const spellings = term ? [term.zh, term.traditional, term.en, ...term.forms.zh, ...term.forms.en] : []
    return !spellings.some((spelling) => spelling.toLowerCase() === text.toLowerCase())
  })
  expect(places.length).toBeGreaterThan(400)
  expect(others).toEqual([])
})

it('lights English words of an edition only beside the Chinese they are of', () => {
  for (const { pairs } of source.editions)
    for (const { source: chinese, target: english } of pairs) {
      const beside = new Set(sentences.wordsOf(chinese).flatMap((words) => words.flatMap(({ termId }) => termId ?? [])))
      const marked = english.flatMap((sentence) => sentences.marksOf(sentence, beside))
      expect(marked.filter(({ termId }) => !beside.has(termId))).toEqual([])
    }
})
