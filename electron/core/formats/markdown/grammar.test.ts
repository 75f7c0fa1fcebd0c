import { expect, it } from 'vitest'
import type { Span } from '#contract/spans.ts'
import type { FilePair } from '../format.ts'
import { parseFile } from '../parse-file.ts'
import type { Paragraph } from '../plain-text/document.ts'
import { writeMarkdown } from './write.ts'

const parsed = (text: string) => parseFile(new TextEncoder().encode(text), 'a.md', {}, () => 0).content

function read(text: string): readonly Paragraph[] {
  const content = parsed(text)
  if (content.sides === 'two') throw new Error('two sides')
  return content.document.paragraphs
}

const sentencesOf = (text: string) => read(text).flatMap(({ sentences }) => sentences)

const codeOf = (text: string) =>
  read(text).flatMap(({ sentences, spans }) =>
    sentences.flatMap((sentence, index) =>
      (spans?.[index] ?? []).flatMap(({ kind, startUtf16, endUtf16 }) =>
        kind === 'code' ? sentence.slice(startUtf16, endUtf16) : [],
      ),
    ),
  )

const pairsOf = (paragraphs: readonly Paragraph[]): readonly FilePair[] =>
  paragraphs.flatMap(({ kind, sentences, asWritten, spans }) =>
    sentences.map((sentence, index): FilePair => ({
      kind,
      speaker: null,
      startsParagraph: index === 0,
      source: [sentence],
      target: [],
      ...(asWritten && { asWritten: { source: [asWritten[index] ?? null], target: [] } }),
      ...(spans && { spans: { source: [spans[index] ?? []], target: [] } }),
      confidence: 1,
      origin: 'given',
      state: 'machine',
    })),
  )

function writtenAgain(text: string): string {
  const languages = { source: 'zh-CN', target: 'en-US' }
  const bytes = writeMarkdown({ title: { zh: '', en: '' }, languages, pairs: pairsOf(read(text)) })
  return new TextDecoder().decode(bytes)
}

it.each([
  ['组件 `<FancyButton>` 接受插槽。', '组件 <FancyButton> 接受插槽。', ['<FancyButton>']],
  ['类型 `Vec<T>` 可以增长。', '类型 Vec<T> 可以增长。', ['Vec<T>']],
  ['方法 `__init__` 先运行。', '方法 __init__ 先运行。', ['__init__']],
  ['条件是 `a<b` 且 `c>d`，再走。', '条件是 a<b 且 c>d，再走。', ['a<b', 'c>d']],
  ['乘号写作 `a * b` 或 `*`，都行。', '乘号写作 a * b 或 *，都行。', ['a * b', '*']],
  ['写 `` `x` `` 就是代码。', '写 `x` 就是代码。', ['`x`']],
  ['裸写的 Vec<T> 也留着。', '裸写的 Vec<T> 也留着。', []],
  ['比较 a<b 且 c>d 的时候。', '比较 a<b 且 c>d 的时候。', []],
])('keeps code in %j to the character', (text, shown, code) => {
  expect(sentencesOf(text)).toEqual([shown])
  expect(codeOf(text)).toEqual(code)
})

it('joins lines that were broken softly, in paragraphs, quotations and items', () => {
  const text = [
    '河水从山上下来，流过',
    '石桥。再往前就是渡口，船在',
    'the harbour 等着。',
    '',
    '> 水比人',
    '> 早起。',
    '懒一些也行。',
    '',
    '- 先上船，',
    '  再说话。',
    '- 修桨',
  ].join('\n')
  expect(sentencesOf(text)).toEqual([
    '河水从山上下来，流过石桥。',
    '再往前就是渡口，船在 the harbour 等着。',
    '水比人早起。',
    '懒一些也行。',
    '先上船，再说话。',
    '修桨',
  ])
  expect(writtenAgain(text)).toBe(`${text}\n`)
})

it('takes ids of headings, link definitions, front matter, remarks and containers for no text', () => {
  const text = [
    '---',
    'title: "船的一天"',
    'draft: true',
    '---',
    '',
    '<!-- 译者注 -->',
    '',
    '## 为什么要等？ {#why-wait}',
    '',
    '### 第二节 {/*second*/}',
    '',
    '::: tip 小心',
    '河水很[满][river]。',
    ':::',
    '',
    '[river]: https://example.org/river "河"',
    '',
    ':label:`sec_boat`',
    '',
    '{{< note >}}',
  ].join('\n')
  expect(read(text).map(({ kind, sentences }) => [kind, ...sentences])).toEqual([
    ['title', '船的一天'],
    ['heading', '为什么要等？'],
    ['heading', '第二节'],
    ['note', '小心'],
    ['paragraph', '河水很满。'],
  ])
  expect(read(text).at(-1)?.spans?.[0]).toEqual([
    { kind: 'link', startUtf16: 3, endUtf16: 4, url: 'https://example.org/river', title: '河' },
  ] satisfies Span[])
  expect(writtenAgain(text)).toBe(`${text}\n`)
  expect(parsed(text)).toMatchObject({ title: '船的一天' })
})

it('keeps a block of code, and one of formulas, as one piece in its place', () => {
  const text =
    '先看代码：\n\n```js\nconst a = 1 // 一。二。\n\nrun(a)\n```\n\n再看公式：\n\n$$\nx_a * y_b\n$$\n\n完了。\n'
  expect(read(text).map(({ kind, sentences }) => [kind, ...sentences])).toEqual([
    ['paragraph', '先看代码：'],
    ['code', 'const a = 1 // 一。二。\n\nrun(a)'],
    ['paragraph', '再看公式：'],
    ['code', '$$\nx_a * y_b\n$$'],
    ['paragraph', '完了。'],
  ])
  expect(writtenAgain(text)).toBe(text)
})

it('cuts no sentence inside code, a link or an address', () => {
  const text =
    'Run `git add <file>... Then. Go` first. `Props` are read. See [What is it? A boat. Yes](a.md) now. Look at https://a.example/b.c?d=e. It is long.'
  expect(sentencesOf(text)).toEqual([
    'Run git add <file>... Then. Go first.',
    'Props are read.',
    'See What is it? A boat. Yes now.',
    'Look at https://a.example/b.c?d=e.',
    'It is long.',
  ])
  expect(sentencesOf('先读 `a。b`。再看[去哪里？不去。](b.md)怎么办。走。')).toEqual([
    '先读 a。b。',
    '再看去哪里？不去。',
    '怎么办。',
    '走。',
  ])
})

it('gives emphasis over two sentences to both, and pictures by their words', () => {
  const [paragraph] = read('船夫说，**先上船。再说**话。![石桥](bridge.png "夜")')
  expect(paragraph?.sentences).toEqual(['船夫说，先上船。', '再说话。', '石桥'])
  expect(paragraph?.spans).toEqual([
    [{ kind: 'strong', startUtf16: 4, endUtf16: 8 }],
    [{ kind: 'strong', startUtf16: 0, endUtf16: 2 }],
    [{ kind: 'image', startUtf16: 0, endUtf16: 2, url: 'bridge.png', title: '夜' }],
  ])
})

it.each([
  ['Windows line ends', '# 渡口\r\n\r\n船**来**了。人都\r\n上船。\r\n\r\n- 桨\r\n- 绳\r\n'],
  ['a list in a quotation', '> - 船\n>   来了。\n>\n> 再说。\n\n走。\n'],
  ['entities and escapes', '船 &amp; 桨\\*，&#20320;好。**再**见。\n'],
  [
    'code set in, and a list with code',
    '看：\n\n    x = 1\n    y = 2\n\n1. 写：\n\n   ```sh\n   ls\n   ```\n\n2. 好。\n',
  ],
  [
    'a table and HTML',
    '| 时 | `a\\|b` |\n| - | - |\n| 早 | [船](b) |\n\n<details><summary>答</summary>\n\n船。\n\n</details>\n',
  ],
  ['English', 'A *boat* comes.  It is `late`.\nAll go on board!\n\nSetext\n------\n\nThe [end].\n\n[end]: #e\n'],
  ['notes', '船来了[^1]。人走了。\n\n[^1]: 旧船。\n    又说。\n'],
])('writes %s again to the letter', (_, text) => {
  expect(writtenAgain(text)).toBe(text)
})

it('reads what no parser should be given as plain text', () => {
  const text = `船来了。\n\n${'_a*'.repeat(4000)}\n\n${'>'.repeat(9000)}船\n`
  expect(sentencesOf(text).join('')).toContain('_a*_a*')
})

it('leaves lines of a talk apart, and lines of an author who sets each paragraph on one', () => {
  expect(read('记者：去哪里？\n船夫：上游。\n记者：几时走？\n船夫：明天。').length).toBe(4)
  const lines = [
    '船来了。人都上船，谁也不说话。',
    '河很宽。水也急，船走得很慢，过了很久才到对岸。',
    '雨停了。天亮了。',
    '他走了。她留下。',
  ]
  expect(read(lines.join('\n')).length).toBe(4)
})

it('gives code, links and emphasis back from a table of two languages', () => {
  const spans = {
    source: [
      [
        { kind: 'code', startUtf16: 2, endUtf16: 7 },
        { kind: 'link', startUtf16: 9, endUtf16: 10, url: 'b.md' },
      ] satisfies Span[],
    ],
    target: [[{ kind: 'strong', startUtf16: 4, endUtf16: 12 }] satisfies Span[]],
  }
  const base = { speaker: null, startsParagraph: true, confidence: 1, origin: 'given', state: 'machine' } as const
  const pairs: readonly FilePair[] = [
    { ...base, kind: 'paragraph', source: ['用 a|b<T> 上船。'], target: ['Use a|b<T> on board.'], spans },
    { ...base, kind: 'code', source: ['if (a) {\n\n  go() // |\n}'], target: ['if (a) {\n\n  go() // |\n}'] },
  ]
  const bytes = writeMarkdown({ title: { zh: '', en: '' }, languages: { source: 'zh-CN', target: 'en-US' }, pairs })
  const again = parseFile(bytes, 'a.md', {}, () => 0).content
  expect(
    again.sides === 'two' && again.pairs.map(({ kind, source, target, spans }) => ({ kind, source, target, spans })),
  ).toEqual([
    { kind: 'paragraph', source: pairs[0]?.source, target: pairs[0]?.target, spans },
    { kind: 'code', source: pairs[1]?.source, target: ['if (a) {\n\n  go() // |\n}'], spans: undefined },
  ])
})

it('keeps code that touches code, bars in formulas, and tables however long, in what it writes itself', () => {
  const spans = [
    [
      { kind: 'code', startUtf16: 0, endUtf16: 1 },
      { kind: 'code', startUtf16: 1, endUtf16: 4 },
      { kind: 'math', startUtf16: 5, endUtf16: 10 },
    ] satisfies Span[],
  ]
  const pair: FilePair = {
    kind: 'paragraph',
    speaker: null,
    startsParagraph: true,
    source: ['ab_c 船$|x|$来了，*_~[星]。'],
    target: ['ab_c $|x|$ came.'],
    spans: { source: spans.map((each) => each.slice(0, 2)), target: spans },
    confidence: 1,
    origin: 'given',
    state: 'machine',
  }
  const pairs = Array.from({ length: 600 }, () => pair)
  const bytes = writeMarkdown({ title: { zh: '', en: '' }, languages: { source: 'zh-CN', target: 'en-US' }, pairs })
  const again = parseFile(bytes, 'a.md', {}, () => 0).content
  const found = again.sides === 'two' ? again.pairs : []
  expect(found).toHaveLength(600)
  expect(found.at(-1)).toMatchObject({ source: pair.source, target: pair.target })
  expect(found.at(-1)?.spans?.source).toEqual(pair.spans?.source)
})
