import { describe, expect, it } from 'vitest'
import { editionMistakeSentence } from './mistake-sentences.ts'
import { parseEditionText } from './parse-text.ts'

const right = `# a comment
@question 采访者 | Interviewer
zh: 他问：为什么？
zh: 谁说的？
# a comment within
en: He asked why.

zh: -
en: Nobody answered.

@title
zh: 题目
en: A title
`

it('reads paragraphs, speakers, pairs of any shape and their lines', () => {
  const speaker = { zh: '采访者', en: 'Interviewer' }
  expect(parseEditionText(right)).toEqual({
    mistakes: [],
    value: [
      {
        line: 3,
        kind: 'question',
        speaker,
        startsParagraph: true,
        source: ['他问：为什么？', '谁说的？'],
        target: ['He asked why.'],
      },
      { line: 8, kind: 'question', speaker, startsParagraph: false, source: [], target: ['Nobody answered.'] },
      { line: 12, kind: 'title', speaker: null, startsParagraph: true, source: ['题目'], target: ['A title'] },
    ],
  })
})

it('reads the same from a file with Windows line ends and a byte order mark', () => {
  expect(parseEditionText(`\uFEFF${right.replaceAll('\n', '\r\n')}`)).toEqual(parseEditionText(right))
})

const paragraph = '@paragraph\nzh: 好。\nen: Good.\n'

describe('names the line of', () => {
  it.each([
    ['an unknown kind', `${paragraph}\n@paragraf\nzh: 好。\nen: Good.\n`, 5, 'unknown-kind'],
    ['a turn without a speaker', '@answer\nzh: 好。\nen: Good.\n', 1, 'missing-speaker'],
    ['half a speaker', '@answer 甲\nzh: 好。\nen: Good.\n', 1, 'bad-speaker'],
    ['text outside a paragraph', `zh: 好。\n${paragraph}`, 1, 'outside-paragraph'],
    ['a line that is nothing', `${paragraph}Good.\n`, 4, 'unknown-line'],
    ['a side that is misspelt', `${paragraph}en：Good.\n`, 4, 'unknown-line'],
    ['Chinese after English', `${paragraph}zh: 好。\n`, 4, 'zh-after-en'],
    ['a pair without English', `${paragraph}\nzh: 好。\n\nzh: 好。\nen: Good.\n`, 5, 'missing-side'],
    ['an empty sentence', '@paragraph\nzh:\nen: Good.\n', 2, 'empty'],
    ['nothing on both sides', '@paragraph\nzh: -\nen: -\n', 2, 'nothing-at-all'],
    ['nothing beside something', '@paragraph\nzh: -\nzh: 好。\nen: Good.\n', 2, 'nothing-and-something'],
    ['a paragraph with no sentences', `@heading\n\n${paragraph}`, 1, 'empty-paragraph'],
    ['a half-width comma in Chinese', '@paragraph\nzh: 好,坏。\nen: Good.\n', 2, 'half-width'],
    ['a straight quotation mark in Chinese', '@paragraph\nzh: 他说"好"。\nen: Good.\n', 2, 'half-width'],
    ['a full-width comma in English', '@paragraph\nzh: 好。\nen: Good，bad.\n', 3, 'full-width'],
    ['a sentence without its end', '@paragraph\nzh: 好\nen: Good.\n', 2, 'no-sentence-end'],
    ['an English sentence without its end', '@paragraph\nzh: 好。\nen: Good\n', 3, 'no-sentence-end'],
    ['two blanks in a row', '@paragraph\nzh: 好。\nen: Good  day.\n', 3, 'double-blank'],
    ['a blank at the end', '@paragraph\nzh: 好。\nen: Good day. \n', 3, 'blank-at-end'],
    ['an invisible character', '@paragraph\nzh: 好\u200B吗？\nen: Good?\n', 2, 'invisible-character'],
    ['an empty file', '', 1, 'no-paragraphs'],
  ])('%s', (_, text, line, code) => {
    const { mistakes } = parseEditionText(text)
    expect(mistakes.map((each) => [each.line, each.code])).toEqual([[line, code]])
    expect(mistakes.map(editionMistakeSentence).join(' ')).toMatch(/^[A-Z“][^]*\.$/)
  })
})

it('lets signs stand that are right as they are', () => {
  const zh = 'zh: 比分是 16:9，花了 1,000 元（约 3.5%）；他说：“好！”'
  expect(parseEditionText(`@paragraph\n${zh}\nen: “It’s 16:9 (about 3.5%),” he said.\n`).mistakes).toEqual([])
})
