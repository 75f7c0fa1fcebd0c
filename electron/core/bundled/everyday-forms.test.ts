import { expect, it } from 'vitest'
import { join } from 'node:path'
import { parseGlossary } from '../formats/glossary/parse-glossary.ts'
import { everydayForms } from './everyday-forms.ts'
import { readContentSource } from './read-source.ts'

const content = join(import.meta.dirname, '../../../content')

const glossaryWith = (form: string) => `- id: phd
  zh: 博士生
  traditional: 博士生
  pinyin: bó shì shēng
  en: PhD student
  kind: concept
  domain: research
  definition: { zh: 读博士学位的人。, en: Someone who reads for a doctorate. }
  forms: { zh: ${form}, en: {} }
  renderings: { zh: [], en: [] }
  relations: []
`
const findings = (form: string) => {
  const { entries } = parseGlossary([{ file: 'a.yaml', text: glossaryWith(form) }])
  return everydayForms(content, { editions: [], entries, notices: [], mistakes: [] })
}

it('finds a form that is an everyday word, unless a sentence says why it is the term', () => {
  expect(findings('{ 博士: short }')).toMatchObject([{ line: 9, code: 'form-everyday', detail: '博士' }])
  expect(findings('{ 博士: The people of the text say it of students too. }')).toEqual([])
  expect(findings('{ 博士研究生: full }')).toEqual([])
})

it('finds none in what we ship', () => {
  expect(everydayForms(content, readContentSource(content))).toEqual([])
})
