import { expect, it } from 'vitest'
import type { Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import { openEngines } from '../../bundled/open-engines.ts'
import { builtLanguage } from '../../testing/test-core.ts'
import { createSentences } from './sentences.ts'

function term(id: string, zh: string, syllables: readonly string[], more: Partial<Term>): Term {
  return {
    id: id as TermId,
    zh,
    traditional: zh,
    syllables,
    en: id,
    kind: 'concept',
    domain: 'research',
    definition: { zh: '义', en: 'Meaning.' },
    forms: { zh: [], en: [] },
    renderings: { zh: [], en: [] },
    relations: [],
    firstUse: null,
    note: null,
    ...more,
  }
}

const terms = [
  term('colleague', '同学', ['tong2', 'xue2'], { renderings: { zh: ['同事'], en: ['classmate'] } }),
  term('residual network', '残差神经网络', ['can2', 'cha1', 'shen2', 'jing1', 'wang3', 'luo4'], {
    forms: { zh: ['残差网络'], en: ['ResNet'] },
  }),
]
const sentences = createSentences(terms, openEngines(builtLanguage))
const termsIn = (sentence: string) => {
  const [words = []] = sentences.wordsOf([sentence])
  return words.flatMap(({ text, termId }) => (termId ? [[text, termId]] : []))
}

it('lights a term in each of its spellings, and never a word that only renders it', () => {
  expect(termsIn('同学和同事都用残差网络，也叫残差神经网络。')).toEqual([
    ['同学', 'colleague'],
    ['残差网络', 'residual network'],
    ['残差神经网络', 'residual network'],
  ])
})

it('lights English only beside its Chinese, renderings too', () => {
  const english = 'A classmate built a residual network.'
  const marked = (...beside: readonly string[]) =>
    sentences.marksOf(english, new Set(beside as TermId[])).map(({ termId }) => termId)
  expect(marked()).toEqual([])
  expect(marked('colleague')).toEqual(['colleague'])
  expect(marked('colleague', 'residual network')).toEqual(['colleague', 'residual network'])
})
