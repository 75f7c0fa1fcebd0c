import { expect, it } from 'vitest'
import { editionMistakeSentence } from './mistake-sentences.ts'
import { parseEdition } from './parse-edition.ts'

const text = '@heading\nzh: 卷积\nen: Convolution\n'
const head = `id: small
title: { zh: 题, en: Title }
description: { zh: 述, en: Description }
source: { zh: 源, en: Source }
licence: CC-BY-4.0
authors: [Somebody]
sections:
  - heading: 卷积
    level: B1
    note: { zh: 注, en: Note }
`
const mistakesOf = (changed: string) =>
  parseEdition({ folder: 'small', head: changed, text }).mistakes['edition.yaml'].map((each) => [
    each.line,
    editionMistakeSentence(each),
  ])

it('reads an edition', () => {
  expect(parseEdition({ folder: 'small', head, text }).edition?.pairs).toHaveLength(1)
})

it.each([
  [
    'a key that does not belong',
    head.replace('licence:', 'license: MIT\nlicence:'),
    5,
    '“license” is not a key that belongs here.',
  ],
  ['a missing key', head.replace(/^authors.*\n/m, ''), 1, '“authors” is missing.'],
  [
    'a wrong value',
    head.replace('level: B1', 'level: hard'),
    9,
    '“sections.0.level” should be ("A1" | "A2" | "B1" | "B2" | "C1" | "C2"), not "hard".',
  ],
  ['an empty text', head.replace('zh: 述', 'zh: ""'), 3, '“description.zh”: must not be empty.'],
  ['another name than the folder', head.replace('small', 'large'), 1, 'The id “large” is not the name of the folder.'],
  [
    'a section that the text has not',
    head.replace('heading: 卷积', 'heading: 注意力'),
    8,
    'No “@heading” of the text reads “注意力”.',
  ],
  ['a key written twice', head.replace('licence:', 'id: small\nlicence:'), 5, 'Map keys must be unique.'],
])('names the line of %s', (_, changed, line, sentence) => {
  expect(mistakesOf(changed)).toEqual([[line, sentence]])
})
