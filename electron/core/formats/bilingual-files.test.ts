import { expect, it } from 'vitest'
import type { ReadAs } from './format.ts'
import { parseFile } from './parse-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function rowsOf(text: string, name: string, as?: ReadAs): readonly (readonly [string, string])[] {
  const { content } = parseFile(bytesOf(text), name, as ? { as } : {})
  if (content.sides !== 'two') throw new Error(content.sides)
  return content.pairs.map(({ source, target }) => [source.join(''), target.join(' ')])
}
const told = (text: string, name: string, as?: ReadAs) => {
  const { content, as: read, isSure } = parseFile(bytesOf(text), name, as ? { as } : {})
  return { sides: content.sides, as: read, isSure }
}

const talk = [
  ['你要过河吗？', 'Do you want to cross?'],
  ['要。', 'Yes.'],
  ['OK', 'OK'],
  ['3：2', '3:2'],
  ['阿水！', 'Ah Shui!'],
  ['UFO 来了。', 'A UFO.'],
  ['♪', '♪'],
  ['我们走吧。', 'Let us go.'],
] as const
const time = (seconds: number) => `00:00:${String(seconds).padStart(2, '0')}`
const cue = (number: number, seconds: number, text: string, late = '000') =>
  `${number}\n${time(seconds)},${late} --> ${time(seconds + 2)},000\n${text}\n`

it('reads subtitles with each number twice, a cue for each language: no row is mixed', () => {
  const srt = talk.flatMap(([zh, en], at) => [cue(at + 1, at * 3, zh), cue(at + 1, at * 3, en)]).join('\n')
  expect(rowsOf(srt, 'a.srt')).toEqual(talk)
  const turned = talk.flatMap(([zh, en], at) => [cue(at + 1, at * 3, en), cue(at + 1, at * 3, zh)]).join('\n')
  expect(rowsOf(turned, 'a.srt')).toEqual(talk)
})

it('reads subtitles with two cues at about one time, numbered through', () => {
  const srt = talk
    .flatMap(([zh, en], at) => [cue(2 * at + 1, at * 3, zh), cue(2 * at + 2, at * 3, en, '040')])
    .join('\n')
  expect(rowsOf(srt, 'a.srt')).toEqual(talk)
})

it('reads cues of two lines, where one says nothing of its language too', () => {
  const srt = talk.map(([zh, en], at) => cue(at + 1, at * 3, `${zh}\n${en}`)).join('\n')
  expect(rowsOf(srt, 'a.srt').filter(([zh, en]) => zh !== '' && en !== '')).toEqual(
    talk.filter(([zh, en]) => zh !== 'OK' || en !== 'OK'),
  )
})

it('leaves subtitles in one language alone', () => {
  const srt = talk.map(([zh], at) => cue(at + 1, at * 3, zh)).join('\n')
  expect(told(srt, 'a.srt')).toMatchObject({ sides: 'one', as: 'zh' })
})

const prose = [
  ['渡口的早晨', 'Morning at the Ferry'],
  ['老船夫每天五点起床，先看看河水。', 'The old boatman got up at five and looked at the river.'],
  ['一只白猫坐在船头。', 'A white cat sat in the bow.'],
  ['天黑了，没有人过河。', 'It grew dark, and nobody crossed.'],
] as const

it('reads Markdown in two languages, paragraph by paragraph', () => {
  const text = prose.map(([zh, en], at) => (at === 0 ? `# ${zh}\n\n# ${en}` : `${zh}\n\n${en}`)).join('\n\n')
  expect(rowsOf(text, 'a.md').map((row) => row.map((each) => each.replace(/^# /, '')))).toEqual(prose)
  const oneHeading = prose.map(([zh, en], at) => (at === 0 ? `# ${zh}` : `${zh}\n\n${en}`)).join('\n\n')
  expect(rowsOf(oneHeading, 'a.md')).toHaveLength(4)
})

it('reads a line of Chinese with its English in the line below, whether paragraphs join them or not', () => {
  const text = prose.map((row) => row.join('\n')).join('\n\n')
  for (const name of ['a.txt', 'a.md']) expect(rowsOf(text, name)).toEqual(prose)
})

it('reads blocks of a page that take turns', () => {
  const page = `<html><body>${prose.map(([zh, en]) => `<p>${zh}</p><p lang="en">${en}</p>`).join('')}</body></html>`
  expect(rowsOf(page, 'a.html')).toEqual(prose)
})

it('reads a file as the person says, whatever stands in it', () => {
  const text = prose.flat().join('\n\n')
  expect(told(text, 'a.md')).toEqual({ sides: 'two', as: 'both', isSure: true })
  expect(told(text, 'a.md', 'zh')).toEqual({ sides: 'one', as: 'zh', isSure: true })
  expect(told(text, 'a.md', 'en')).toEqual({ sides: 'one', as: 'en', isSure: true })
  const short = '河水涨了。\n\nThe river rose.'
  expect(told(short, 'a.md')).toMatchObject({ sides: 'one', as: 'zh' })
  expect(rowsOf(short, 'a.md', 'both')).toEqual([['河水涨了。', 'The river rose.']])
})

it('does not take an article that quotes English for two languages', () => {
  const quoted =
    '他写道：/The river does not ask./又写道：/Nobody crosses twice./他老了。/河还在流。/船也还在。/The end./完。'
  const article = [...prose.map(([zh]) => zh), ...quoted.split('/')].join('\n\n')
  expect(told(article, 'a.txt')).toMatchObject({ sides: 'one', as: 'zh' })
})

it('asks where both readings are possible', () => {
  const zh = prose.map(([each]) => each)
  const en = prose.map(([, each]) => each)
  const mixed = [...zh.slice(0, 3), ...en.slice(0, 2), zh[3], ...en.slice(2)].join('\n\n')
  expect(told(mixed, 'a.txt')).toMatchObject({ as: 'both', isSure: false })
})

it('keeps code between paragraphs in two languages as a block of its own', () => {
  const text = [prose[1], prose[2], prose[3]]
    .map((row) => `${row.join('\n\n')}\n\n\`\`\`js\nrow(2)\n\`\`\``)
    .join('\n\n')
  expect(rowsOf(text, 'a.md').filter(([, en]) => en !== '')).toEqual(prose.slice(1))
  expect(rowsOf(text, 'a.md').filter(([, en]) => en === '')).toEqual(Array.from({ length: 3 }, () => ['row(2)', '']))
})
