import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { sidesOfOne, sidesOfTwo } from '../alignment/documents/align-sides.ts'
import { writtenText } from '../alignment/documents/written-text.ts'
import { allWriters } from './all-formats.ts'
import type { Content, FilePair, Writer } from './format.ts'
import { parseFile } from './parse-file.ts'
import { randomWrittenText } from './testing/random-written-text.ts'

const pair = (source: string, target: string, index = 0): FilePair => ({
  kind: index === 0 ? 'heading' : 'paragraph',
  speaker: null,
  startsParagraph: true,
  source: source === '' ? [] : [source],
  target: target === '' ? [] : [target],
  confidence: 0.87,
  origin: 'aligned',
  state: 'machine',
})
const pairsOf = (lines: readonly (readonly [string, string])[]) => lines.map(([zh, en], index) => pair(zh, en, index))

const prose = pairsOf([
  ['渡口的早晨', 'Morning at the Ferry'],
  ['老船夫每天五点起床。', 'The old boatman got up at five every day.'],
  ['一只白猫坐在船头。', 'A white cat sat in the bow.'],
  ['', 'Nobody said a word.'],
  ['天黑了。', ''],
])
const code = pairsOf([
  ['State：组件的记忆', 'State: A Component’s Memory'],
  ['const [index, setIndex] = useState(0);', 'const [index, setIndex] = useState(0);'],
  ['调用 setIndex。', 'Call setIndex.'],
  [
    'export default function Gallery() { return <img src={url} alt={alt} />; }',
    'export default function Gallery() { return <img src={url} alt={alt} />; }',
  ],
  ['import { sculptureList } from "./data.js";', 'import { sculptureList } from "./data.js";'],
  [
    'npm install --save-dev typescript @types/react eslint-plugin-react',
    'npm install --save-dev typescript @types/react eslint-plugin-react',
  ],
  [
    '见 https://react.dev/reference/react/useState#setstate-parameters',
    'See https://react.dev/reference/react/useState#setstate-parameters',
  ],
])
const table = pairsOf([
  ['方法', 'Method'],
  ['Array.prototype.flatMap', 'Array.prototype.flatMap'],
  ['Map.groupBy(items, callback)', 'Map.groupBy(items, callback)'],
  ['返回 Promise<string[]>', 'Returns Promise<string[]>'],
  ['2019', '2019'],
])

function edition(): readonly FilePair[] {
  const path = fileURLToPath(new URL('../../../content/editions/ten-years/text.txt', import.meta.url))
  const { content } = parseFile(readFileSync(path), 'text.txt')
  return content.sides === 'two' ? content.pairs : []
}

const texts: readonly (readonly [string, readonly FilePair[]])[] = [
  ['prose', prose],
  ['text full of code', code],
  ['table of names', table],
  ['edition', edition()],
  ...Array.from({ length: 20 }, (_, seed) => [`random text ${seed}`, randomWrittenText(seed).pairs] as const),
]
const cases = allWriters.flatMap((writer) => texts.map(([name, pairs]) => ({ name, pairs, writer, form: writer.name })))

const reread = (writer: Writer, pairs: readonly FilePair[], name = 'text'): Content =>
  parseFile(writer.write(writtenText({ zh: '渡口', en: 'The Ferry' }, pairs)), `${name}.${writer.ending}`).content

const bare = (sentences: readonly string[]) => sentences.join('').replaceAll(/[\u00AD\u200B\uFEFF\s\u3000]+/g, '')
const saidOn = (pairs: readonly FilePair[], side: 'source' | 'target') => bare(pairs.flatMap((each) => each[side]))

it.each(cases)('opens a $name that it wrote as $form: both languages, every pair', ({ pairs, writer }) => {
  const content = reread(writer, pairs)
  if (content.sides !== 'two') throw new Error(content.sides)
  expect(saidOn(content.pairs, 'source')).toBe(saidOn(pairs, 'source'))
  expect(saidOn(content.pairs, 'target')).toBe(saidOn(pairs, 'target'))
  expect(content.pairs).toHaveLength(pairs.length)
  expect(sidesOfOne(content)).toMatchObject({ pairs: content.pairs })
})

// A text in one language is Markdown of its own: marks that stand in its words are marks there.
const alone = cases.filter(({ form, name }) => form !== 'md' || ['prose', 'edition', 'table of names'].includes(name))

it.each(alone)('aligns the Chinese of a $name with its English, each alone in a file of $form', ({ pairs, writer }) => {
  const chinese = pairs.map((each) => ({ ...each, target: [] })).filter(({ source }) => source.length > 0)
  const english = pairs.map((each) => ({ ...each, source: [] })).filter(({ target }) => target.length > 0)
  const sides = sidesOfTwo(reread(writer, chinese, 'zh'), reread(writer, english, 'en'))
  if (typeof sides === 'string' || sides.pairs) throw new Error(JSON.stringify(sides))
  expect(sides.isSwapped).toBe(false)
  const said = ({ paragraphs }: typeof sides.source) => bare(paragraphs.flatMap(({ sentences }) => sentences))
  expect(said(sides.source)).toContain(saidOn(pairs, 'source'))
  expect(said(sides.target)).toContain(saidOn(pairs, 'target'))
})
