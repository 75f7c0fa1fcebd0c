import { expect, it } from 'vitest'
import { type GoodFile, goodFiles } from './testing/good-files.ts'
import { parseFile } from './parse-file.ts'

function read({ bytes, name }: GoodFile) {
  return parseFile(bytes, name)
}

/** Kind, speaker and sentences of each paragraph, a line each. */
function paragraphs(file: GoodFile): readonly string[] {
  const { content } = read(file)
  if (content.sides !== 'one') throw new Error(content.sides)
  return content.document.paragraphs.map(
    ({ kind, speaker, sentences }) => `${kind}${speaker === null ? '' : ` ${speaker}`}: ${sentences.join(' | ')}`,
  )
}

function pairs(file: GoodFile): readonly string[] {
  const { content } = read(file)
  if (content.sides !== 'two') throw new Error(content.sides)
  return content.pairs.map(({ source, target, state }) => `${source.join(' | ')} = ${target.join(' | ')} (${state})`)
}

it('reads a page without its script, navigation, readings, note signs and hidden parts', () => {
  expect(paragraphs(goodFiles.html)).toEqual([
    'heading: 渡口的 早晨',
    'paragraph: 老船夫每天五点起床，先看看河水——涨了没有。 | 水深 23 米。',
    'paragraph: 他叫阿水，六十岁。',
    'listitem: 一只白猫',
    'listitem: 两条 鱼',
    'pullquote: 河水不问去处。',
    'paragraph: 第一行',
    'paragraph: 第二行',
  ])
})

it('reads Markdown without its marks', () => {
  expect(paragraphs(goodFiles.markdown)).toEqual([
    'title: 渡口',
    'paragraph: 老船夫每天五点起床，看看河水涨了没有。',
    'listitem: 一只 白猫',
    'listitem: 两条鱼。 | 很大。',
    'pullquote: 河水不问去处。',
    'paragraph: 文件名 snake_case_name 不变，2 * 3 也是。',
  ])
})

it('joins the cues of subtitles into sentences, and keeps who speaks', () => {
  expect(paragraphs(goodFiles.srt)).toEqual([
    'paragraph: The old boatman gets up at five o’clock.',
    'paragraph: - Who is there?',
    'paragraph: - A student.',
  ])
  expect(paragraphs(goodFiles.vtt)).toEqual([
    'paragraph 船夫: 船夫：你要过河吗？',
    'paragraph 学生: 学生：要，我去对岸 & 上课。',
    'paragraph 船夫: 船夫：上船吧。',
  ])
  expect(pairs(goodFiles.bilingualSrt)).toEqual([
    '你要过河吗？ = Do you want to cross? (machine)',
    '要。 = Yes. (machine)',
  ])
})

it('finds the two languages among the columns of a table', () => {
  expect(pairs(goodFiles.csv)).toEqual([
    '河水涨了。 = The river; it rose. (machine)',
    '他说“不”。 = He said "no". (machine)',
    '没有译文。 =  (machine)',
  ])
  expect(pairs(goodFiles.tsv)).toEqual([
    '河水涨了。 = The river rose. (machine)',
    '他说不。 = "No," he said. (machine)',
    '白猫 = A white cat (machine)',
  ])
  expect(read(goodFiles.xlsx).content).toMatchObject({ title: { zh: '渡口' } })
  expect(pairs(goodFiles.xlsx)).toEqual([
    '河水涨了。 = The river rose. (machine)',
    '猫 来了。 = The cat came. (machine)',
  ])
})

it('reads a translation memory: the first Chinese and English of each unit, without codes', () => {
  expect(pairs(goodFiles.tmx)).toEqual([
    '河水涨了。 = The river rose. (machine)',
    '白貓 & 魚 = A cat & a fish (machine)',
  ])
})

it('reads XLIFF of both versions, whichever language is the source, segment by segment', () => {
  expect(pairs(goodFiles.xliff12)).toEqual([
    '河水涨了。 = The river rose. (checked)',
    '一。 = One. (machine)',
    '二。 = Two. (machine)',
  ])
  expect(pairs(goodFiles.xliff2)).toEqual([
    '河水涨了。 = The river rose. (checked)',
    '猫来了。 = The cat came. (machine)',
  ])
})

it('reads a document with its headings, turns, lists and notes, without deleted text, codes and readings', () => {
  expect(paragraphs(goodFiles.docx)).toEqual([
    'heading: 渡口',
    'question 记者: 记者：你每天几点起床？',
    'answer 船夫: 船夫：五点。 | 河水不等人。',
    'note: 旧时的渡口。',
    'question 记者: 记者：为什么？',
    'answer 船夫: 船夫：习惯了。',
    'listitem 船夫: 一只 白猫',
    'answer 船夫: 框里的话。',
  ])
})

it('reads a document of LibreOffice with headings, lists and notes, without deleted text, remarks and readings', () => {
  expect(read(goodFiles.odt).content).toMatchObject({ title: '渡口故事' })
  expect(paragraphs(goodFiles.odt)).toEqual([
    'heading: 渡口',
    'paragraph: 老船夫每天五点 起床。 | 河水不等人。',
    'note: 旧时的渡口。',
    'listitem: 一只 白猫',
    'listitem: 两条鱼',
    'pullquote: 河水不问去处。',
    'paragraph: 第一行',
    'paragraph: 第二行',
  ])
})

it('reads Rich Text in the code page of its fonts, without headers, hidden and deleted text', () => {
  expect(read(goodFiles.rtf).content).toMatchObject({ title: '渡口' })
  expect(paragraphs(goodFiles.rtf)).toEqual([
    'heading: 渡口',
    'paragraph: 老船夫每天五点起床。',
    'note: 旧时的渡口。',
    'listitem: 一只白猫',
    'listitem: 两条鱼',
    'paragraph: 见网页。',
  ])
})

it('reads tables of two languages in ODT and RTF', () => {
  const rows = [
    ['河水涨了。', 'The river rose.'],
    ['猫来了。', 'The cat came.'],
  ]
  const cells = rows.map((row) => row.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`))
  const table = cells.map((row) => `<table:table-row>${row.join('')}</table:table-row>`).join('')
  const flat = `<?xml version="1.0"?><office:document xmlns:office="o"><office:body><office:text><table:table>${table}</table:table></office:text></office:body></office:document>`
  const written = (text: string) => Array.from(text, (each) => `\\u${each.charCodeAt(0)}?`).join('')
  const rtf = rows.map((row) => `\\trowd\\pard\\intbl ${row.map((cell) => `${written(cell)}\\cell`).join('')}\\row`)
  for (const [name, text] of [
    ['a.fodt', flat],
    ['a.rtf', `{\\rtf1 ${rtf.join('')}}`],
  ] as const)
    expect(pairs({ name, bytes: new TextEncoder().encode(text) })).toEqual(
      rows.map(([zh, en]) => `${zh} = ${en} (machine)`),
    )
})

it('reads a book in the order of its spine, and names a chapter by the contents where it does not name itself', () => {
  expect(read(goodFiles.epub).content).toMatchObject({ title: '渡口故事' })
  expect(paragraphs(goodFiles.epub)).toEqual([
    'heading: 第一章 渡口',
    'paragraph: 老船夫 五点起床。',
    'note: 旧时的渡口。',
    'heading: 第二章 白猫',
    'paragraph: 白猫坐在船头。',
    'paragraph: 等着第一条鱼。',
  ])
})

it('reads our own written form with its kinds and speakers', () => {
  expect(pairs(goodFiles.edition)).toEqual([
    '渡口 = The Ferry (machine)',
    '你几点起床？ = When do you get up? (machine)',
    '五点。 | 河水不等人。 = At five, as the river waits for nobody. (machine)',
  ])
})

it.each(Object.entries(goodFiles))('tells a file of kind %s by what it holds, whatever it is called', (kind, file) => {
  // Markdown and a comma between two texts may be anything; they go by their ending.
  const isTold = kind !== 'markdown' && kind !== 'csv'
  const renamed = parseFile(file.bytes, 'unnamed')
  expect(renamed.format).toBe(isTold ? read(file).format : 'plain-text')
})

it('reads a page in the encoding that it names', () => {
  const head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><body><p>'
  const bytes = Uint8Array.from(`${head}\x93Caf\xe9\x94 on the river</p></body></html>`, (each) => each.charCodeAt(0))
  expect(paragraphs({ name: 'page.htm', bytes })).toEqual(['paragraph: “Café” on the river'])
})

it('leaves a text in one language alone, whatever it quotes', () => {
  const text =
    '他们说好了。\nGood morning, everyone.\n我们就走了。\n河水很平静。\n没有人说话。\nOK.\n天黑了。\n他回家了。'
  expect(read({ name: 'a.txt', bytes: new TextEncoder().encode(text) }).content.sides).toBe('one')
})
