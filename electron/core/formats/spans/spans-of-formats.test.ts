import { expect, it } from 'vitest'
import type { Span } from '#contract/spans.ts'
import { writeArchive } from '../archive/write-archive.ts'
import { allWriters } from '../all-formats.ts'
import type { FilePair } from '../format.ts'
import { parseFile } from '../parse-file.ts'

/** A sentence whose spans are marked: `code`, *emphasis*, **strong**, [link](url), each with its end. */
function spanned(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = []
  let text = ''
  for (const [found, code, strong, words, url] of marked.matchAll(
    /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)|[^`*[]+/g,
  )) {
    const inside = code ?? strong ?? words ?? found
    const [startUtf16, endUtf16] = [text.length, text.length + inside.length]
    if (code !== undefined) spans.push({ kind: 'code', startUtf16, endUtf16 })
    else if (strong !== undefined) spans.push({ kind: 'strong', startUtf16, endUtf16 })
    else if (url !== undefined) spans.push({ kind: 'link', startUtf16, endUtf16, url })
    text += inside
  }
  return { text, spans }
}

function pairOf(zh: string, en: string, kind: FilePair['kind'] = 'paragraph'): FilePair {
  const plain = (text: string) => (kind === 'code' ? { text, spans: [] } : spanned(text))
  const [source, target] = [plain(zh), plain(en)]
  return {
    kind,
    speaker: null,
    startsParagraph: true,
    source: [source.text],
    target: [target.text],
    ...(source.spans.length > 0 && { spans: { source: [source.spans], target: [target.spans] } }),
    confidence: 1,
    origin: 'given',
    state: 'machine',
  }
}

const code = 'if (a < b) {\n\n  go() // &\n}'
const pairs = [
  pairOf('组件 `<FancyButton>` 与 `Vec<T>`，**要紧**。', 'The component `<FancyButton>` and `Vec<T>` **matter**.'),
  pairOf(
    '见[说明](https://example.org/a?b=1&c=2)里的 `__init__`。',
    'See `__init__` in [the notes](https://example.org/a?b=1&c=2).',
  ),
  pairOf(code, code, 'code'),
  pairOf('完了。', 'The end.'),
]

it.each(allWriters.filter(({ name }) => ['md', 'html', 'epub', 'docx', 'json'].includes(name)))(
  'gives code, links and emphasis back as $name',
  ({ ending, write }) => {
    const text = { title: { zh: '船', en: 'Boat' }, languages: { source: 'zh-CN', target: 'en-US' }, pairs }
    const { content } = parseFile(write(text), `a.${ending}`)
    const found = content.sides === 'two' ? content.pairs : []
    const said = ({ source, target, spans }: FilePair) => ({ source, target, spans })
    expect(found.map(said)).toEqual(pairs.map(said))
    expect(found[2]?.kind).toBe('code')
  },
)

const spansIn = (bytes: Uint8Array, name: string) => {
  const { content } = parseFile(bytes, name)
  if (content.sides !== 'one') throw new Error(content.sides)
  return content.document.paragraphs.map(({ kind, sentences, spans }) => [
    kind,
    sentences,
    (spans ?? []).map((each, index) =>
      each.map(({ kind: of, url, startUtf16, endUtf16 }) =>
        [of, sentences[index]?.slice(startUtf16, endUtf16), ...(url === undefined ? [] : [url])].join(' '),
      ),
    ),
  ])
}

it('reads code, links, emphasis and pictures of a page, and code set apart as one piece', () => {
  const page = `<!DOCTYPE html><html><body><h2>用 <code>v-model</code></h2>
<p>先 <em>看 <b>清</b></em>。再读<a href="/b">说明 <code>a.b</code></a>，<img src="x.png" alt="桥">好。<b>粗<p>还是粗</b>不粗。</p>
<pre><code class="js">const a = "一。二。"

run(a)
</code></pre></body></html>`
  expect(spansIn(new TextEncoder().encode(page), 'a.html')).toEqual([
    ['heading', ['用 v-model'], [['code v-model']]],
    [
      'paragraph',
      ['先 看 清。', '再读说明 a.b，好。', '粗'],
      [['emphasis 看 清', 'strong 清'], ['link 说明 a.b /b', 'code a.b', 'image  x.png'], ['strong 粗']],
    ],
    ['paragraph', ['还是粗不粗。'], [['strong 还是粗']]],
    ['code', ['const a = "一。二。"\n\nrun(a)'], []],
  ])
})

it('reads how the runs of a Word document are set, its links, and paragraphs of code as one piece', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const run = (text: string, set = '') => `<w:r><w:rPr>${set}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
  const source = (text: string) => `<w:p><w:pPr><w:pStyle w:val="Code"/></w:pPr>${run(text)}</w:p>`
  const body = [
    `<w:p>${run('先')}${run('看', '<w:b/>')}${run('清', '<w:b/><w:i/>')}${run('。用 ')}${run('Vec&lt;T&gt;', '<w:rFonts w:ascii="Courier New"/>')}`,
    `<w:hyperlink r:id="r9" w:anchor="x">${run('说明')}</w:hyperlink>${run('。', '<w:b w:val="0"/>')}</w:p>`,
    source('if (a) {'),
    source('  go()'),
    source('}'),
  ].join('')
  const bytes = writeArchive([
    ['word/document.xml', `<w:document ${W} xmlns:r="r"><w:body>${body}</w:body></w:document>`],
    [
      'word/styles.xml',
      `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Code"><w:name w:val="Source Code"/></w:style></w:styles>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `<Relationships><Relationship Id="r9" Type="a/hyperlink" Target="https://example.org/"/></Relationships>`,
    ],
  ])
  expect(spansIn(bytes, 'a.docx')).toEqual([
    [
      'paragraph',
      ['先看清。', '用 Vec<T>说明。'],
      [
        ['strong 看清', 'emphasis 清'],
        ['code Vec<T>', 'link 说明 https://example.org/#x'],
      ],
    ],
    ['code', ['if (a) {\n  go()\n}'], []],
  ])
})

it('lays emphasis over no border of a link that it crosses, whatever a file says', () => {
  const page = '<html><body><p>一<b>二<a href="x">三</b>四</a>五</p></body></html>'
  const [paragraph] = spansIn(new TextEncoder().encode(page), 'a.html')
  expect(paragraph?.[2]).toEqual([['strong 二', 'link 三四 x', 'strong 三']])
})
