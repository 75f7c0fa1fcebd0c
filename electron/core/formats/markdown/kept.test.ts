import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Seeded, seeded } from '../../random/seeded.ts'
import { parseFile } from '../parse-file.ts'
import type { FilePair } from '../format.ts'
import type { Paragraph } from '../plain-text/document.ts'
import { writeMarkdown } from './write.ts'

const folder = new URL('../plain-text/fixtures/', import.meta.url)
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

const pieces = [
  ...Array.from('。！？…，：“”（）*_`~#>|-[]()!\\.1船来了他说问 \n\n\n'),
  '**',
  '__',
  '~~',
  '```\n',
  '\n```python\n',
  '\n~~~\n',
  '\n---\n',
  '\n===\n',
  '\n# ',
  '\n## ',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n| 船 | 河 |\n',
  '\n| --- | --- |\n',
  '![桥](a.png)',
  '[渡口](b.md "河")',
  '[^1]',
  '\n[^1]: ',
  '<br>',
  '<!-- 注 -->',
  '`码头`',
  '**粗。**',
  '*斜*',
  '\n**张三**：',
  '\n李四：',
  '- [ ] ',
  '\uF72A',
  '\\*',
  '……',
  '。”',
  'https://a.b/c_d_e',
]

const bare = (text: string) => text.replaceAll(/[\s\u0085\uFEFF]+/g, '')

function made(random: Seeded): string {
  const generated = () => Array.from({ length: random.below(90) }, () => random.pick(pieces)).join('')
  if (random.below(2) === 0) return generated()
  const text = random.pick(texts)
  const start = random.below(text.length)
  let part = text.slice(start, start + 700)
  for (let times = random.below(14); times > 0; times--) {
    const at = random.below(part.length + 1)
    part = part.slice(0, at) + random.pick(pieces) + part.slice(at + random.below(4))
  }
  return part
}

function read(text: string): readonly Paragraph[] | null {
  const { content } = parseFile(new TextEncoder().encode(`船\n\n${text}`), 'a.md', {}, () => 0)
  return content.sides === 'one' ? content.document.paragraphs : null
}

const written = ({ sentences, asWritten }: Paragraph) =>
  sentences.map((sentence, index) => asWritten?.[index] ?? sentence)

const pairsOf = (paragraphs: readonly Paragraph[]): readonly FilePair[] =>
  paragraphs.flatMap(({ kind, sentences, asWritten }) =>
    sentences.map((sentence, index): FilePair => ({
      kind,
      speaker: null,
      startsParagraph: index === 0,
      source: [sentence],
      target: [],
      ...(asWritten && { asWritten: { source: [asWritten[index] ?? null], target: [] } }),
      confidence: 1,
      origin: 'given',
      state: 'machine',
    })),
  )

it.each([1, 2, 3, 4, 5, 6])('keeps every character of a Markdown file, white space aside (seed %i)', (seed) => {
  const random = seeded(seed)
  let compared = 0
  for (let round = 0; round < 1000; round++) {
    const text = made(random).toWellFormed()
    const paragraphs = read(text)
    if (!paragraphs) continue
    compared++
    const kept = bare(paragraphs.flatMap(written).join(''))
    expect({ seed, round, text, kept }).toEqual({ seed, round, text, kept: bare(`船${text}`) })
    const out = writeMarkdown({
      title: { zh: '', en: '' },
      languages: { source: '', target: '' },
      pairs: pairsOf(paragraphs),
    })
    // Without any mark it is no Markdown, and headings get their signs.
    const isMarked = paragraphs.some(({ asWritten }) => asWritten)
    expect({ seed, round, out: isMarked ? bare(new TextDecoder().decode(out)) : kept }).toEqual({
      seed,
      round,
      out: kept,
    })
    for (const { sentences, asWritten, prefixUtf16 } of paragraphs) {
      expect(sentences.every((each) => each.trim() !== '')).toBe(true)
      expect(asWritten?.length ?? sentences.length).toBe(sentences.length)
      expect(prefixUtf16).toBeLessThanOrEqual(sentences[0]?.length ?? 0)
    }
  }
  expect(compared).toBeGreaterThan(900)
})

const ferry = [
  '# **渡口**的一天',
  '',
  '> 水比人*早*起。',
  '',
  '---',
  '',
  '船夫说：“**先上船。**再说话。”见[旧记](https://example.org/a_b)。![桥](bridge.png)',
  '',
  '- [x] 买`绳子`',
  '- 修桨',
  '',
  '```python',
  'x = a*b*c',
  '```',
  '',
  '| 时辰 | 水位 |',
  '| --- | --- |',
  '| 早 | 3.2 |',
  '',
  '***',
].join('\n')

it('shows no marks of Markdown, and code as it is', () => {
  expect(read(ferry)?.flatMap(({ sentences }) => sentences)).toEqual([
    '船',
    '渡口的一天',
    '水比人早起。',
    '船夫说：“先上船。',
    '再说话。”',
    '见旧记。',
    '桥',
    '买绳子',
    '修桨',
    'x = a*b*c',
    '时辰　水位',
    '早　3.2',
  ])
})

it('writes a Markdown file again as it was opened', () => {
  const paragraphs = read(ferry) ?? []
  const out = writeMarkdown({
    title: { zh: '', en: '' },
    languages: { source: 'zh-CN', target: 'en-US' },
    pairs: pairsOf(paragraphs),
  })
  expect(new TextDecoder().decode(out)).toBe(`船\n\n${ferry}\n`)
})

it('takes headings back to text for a reader, who sees them without their marks', () => {
  const bytes = new TextEncoder().encode('# 渡口\n\n## 一座`桥`与**河**\n\n船来了，人都上船。\n')
  const parsed = parseFile(bytes, 'a.md', { notHeadings: ['一座桥与河'] }, () => 0)
  if (parsed.content.sides !== 'one') throw new Error('not read')
  expect(parsed.content.document.paragraphs.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph'])
})
