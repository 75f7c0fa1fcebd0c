import { expect, it } from 'vitest'
import { cutSentences, LONGEST_SENTENCE_UTF16 } from './cut-sentences.ts'

/** Each paragraph with a bar where a sentence ends. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    'keeps closing quotes, brackets, emphasis and footnote numbers with their sentence',
    ['他走了。|她也走了！？|真的吗？！|是的。', '“我去。”|门开了。', '**要紧。**[^1]|然后呢？[2]|好的！😊|明天见'],
  ],
  [
    'does not cut a quotation inside a sentence',
    [
      '他问了一句「你去哪裡？」才動手。',
      '“你去吗？”他问。',
      '“我不去，”他说，“你去吧。”|他笑了。',
      '“救命！”的喊声传来。',
      '《怎么办？》是一本书。',
    ],
  ],
  [
    'cuts after a colon and a whole quotation',
    ['他说：“走吧。”|我们就走了。', '他问:“你最推荐我找谁聊” |一个月后,他找到了。'],
  ],
  [
    'leaves dots in numbers, names and addresses alone',
    [
      'Sand.ai 用了 GPT-3 和 DALL·E 2.0。|真的！',
      '见 https://a.example/?b=1!c 。|好。',
      'Smith et al. 指出，见 Fig. 3。|对。',
    ],
  ],
  ['cuts half-width Chinese', ['他走了.她也走了.|真的吗?|对!'.replace('走了.她', '走了.|她')]],
  [
    'does not cut a stammer at dots',
    ['我……我不知道。', '去优化所谓的创新性……|但它的方法反而很简单。', '“这……这怎么行？”|门外没有人。'],
  ],
  [
    'gives a bracket of full sentences after the stop its own',
    ['他来了。|（编者注：有误。|还有别的。）|好。', '当然。（笑）|不过没事。'],
  ],
  ['gives each of a row of questions its own', ['为什么？|怎么办？|谁来做？']],
  [
    'cuts English as English',
    [
      'Dr. Wu left at 5 p.m. yesterday.| He didn’t return.| “Why?” she asked.',
      'It cost $3.5 in the U.S. market.| So what?',
      'Some are short: “it stinks!”.| Others ramble.',
    ],
  ],
  ['needs no mark', ['没有标点的一行', '，，，']],
]

it.each(cases)('%s', (_, paragraphs) => {
  for (const marked of paragraphs) {
    const expected = marked.split('|').map((sentence) => sentence.trim())
    expect(cutSentences(marked.replaceAll('|', ''))).toEqual(expected)
  }
})

it('cuts what no one ended so that it can be shown', () => {
  const endless = `${'长'.repeat(3000)}，${'𠮷'.repeat(6000)}`
  const sentences = cutSentences(endless)
  expect(sentences.join('')).toBe(endless)
  expect(Math.max(...sentences.map((sentence) => sentence.length))).toBeLessThanOrEqual(LONGEST_SENTENCE_UTF16)
  expect(sentences.every((sentence) => sentence.isWellFormed())).toBe(true)
})
