import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Seeded, seeded } from '../../random/seeded.ts'
import { readPlainText } from './read-plain-text.ts'

const folder = new URL('fixtures/', import.meta.url)
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

const pieces = [
  ...Array.from('。！？!?…，,、：:；;“”‘’「」『』（）()【】[]《》"\'*_`~#>|-—·.１1一甲王张的他说问 　\t\n\n\r'),
  '\r\n',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\u200B',
  '\u00A0',
  '……',
  '**',
  '```',
  '~~~',
  '---',
  '- ',
  '1. ',
  '一、',
  '（1）',
  '①',
  '# ',
  '> ',
  '[^1]',
  '[^1]: ',
  '![',
  '](',
  'https://a.b/?c=1!',
  'Dr. ',
  'et al.',
  'Sand.ai',
  '2.0',
  '16×16',
  'GPT-3',
  '𠮷',
  '😊',
  '\u{1F468}\u200D\u{1F469}',
  '张三：',
  '李四:',
  '问：',
  '答：',
  '注：',
  '来源：',
  '10:20 ',
  '2024-01-01 10:20',
  '第一章 ',
  '- END -',
  '责任编辑：',
  '他说，',
  '“好。”',
  '“走吧？”',
  '（笑）',
]

const bare = (text: string) => text.replaceAll(/[\s\u0085\uFEFF]+/g, '')

function generated(random: Seeded): string {
  return Array.from({ length: random.below(120) }, () => random.pick(pieces)).join('')
}

function mutated(random: Seeded): string {
  let text = random.pick(texts)
  const start = random.below(text.length)
  text = text.slice(start, start + 900)
  for (let times = random.below(12); times > 0; times--) {
    const at = random.below(text.length + 1)
    const to = Math.min(text.length, at + random.below(20))
    const change = random.below(4)
    if (change === 0) text = text.slice(0, at) + random.pick(pieces) + text.slice(at)
    else if (change === 1) text = text.slice(0, at) + text.slice(to)
    else if (change === 2) text = text.slice(0, at) + text.slice(at, to) + text.slice(at)
    else text = text.slice(to) + text.slice(0, at)
  }
  return text
}

it.each([1, 2, 3, 4, 5, 6])('gives every text back, character for character, white space aside (seed %i)', (seed) => {
  const random = seeded(seed)
  for (let round = 0; round < 1000; round++) {
    const text = round % 2 === 0 ? generated(random) : mutated(random)
    const { paragraphs } = readPlainText(text)
    const joined = paragraphs.flatMap(({ sentences }) => sentences).join('')
    expect({ seed, round, text, kept: bare(joined) }).toEqual({ seed, round, text, kept: bare(text) })
    const empty = paragraphs.filter(
      ({ sentences }) => sentences.length === 0 || sentences.some((each) => each.trim() === ''),
    )
    expect({ seed, round, text, empty }).toEqual({ seed, round, text, empty: [] })
    for (const { prefixUtf16, sentences } of paragraphs)
      expect(prefixUtf16).toBeLessThanOrEqual(sentences[0]?.length ?? 0)
  }
})
