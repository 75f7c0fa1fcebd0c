import { expect, it } from 'vitest'
import { allWriters } from './all-formats.ts'
import type { FilePair, TwoSided } from './format.ts'
import { parseFile } from './parse-file.ts'
import { present } from '../testing/present.ts'

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const bytesOf = (text: string) => new TextEncoder().encode(text)

function read(text: string): TwoSided {
  const { content } = parseFile(bytesOf(text), 'file.xml')
  if (content.sides !== 'two') throw new Error(content.sides)
  return content
}

function writtenAs(name: string, { title, pairs }: TwoSided): string {
  const writer = present(allWriters.find((each) => each.name === name))
  return new TextDecoder().decode(writer.write({ title, languages: { source: 'zh-CN', target: 'en-US' }, pairs }))
}

const tmx = (segments: string, about = '') =>
  `${XML}<tmx version="1.4"><header srclang="en-US"/><body><tu ${about}>${segments}</tu></body></tmx>`
const xliff1 = (unit: string) =>
  `${XML}<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="en" target-language="zh-CN" datatype="x"><body>${unit}</body></file></xliff>`
const xliff2 = (unit: string) =>
  `${XML}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh-CN" trgLang="en"><file id="f">${unit}</file></xliff>`

const bold = '<bpt i="1" x="1" type="b">&lt;b&gt;</bpt>'
const bolded = '<ept i="1">&lt;/b&gt;</ept>'
const files: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'tmx',
    tmx(
      `<tuv xml:lang="en-US"><seg>The ${bold}river${bolded} rose<ph x="2">{0}</ph>. <hi type="i">It did.</hi></seg></tuv><tuv xml:lang="zh-CN"><seg>${bold}河水${bolded}涨了<ph x="2">{0}</ph>。<it pos="begin" x="3">&lt;i&gt;</it>真的。</seg></tuv>`,
    ),
    [
      `The ${bold}river${bolded} rose<ph x="2">{0}</ph>. <hi type="i">It did.</hi>`,
      `${bold}河水${bolded}涨了<ph x="2">{0}</ph>。<it pos="begin" x="3">&lt;i&gt;</it>真的。`,
    ],
  ],
  [
    'xliff12',
    xliff1(
      '<trans-unit id="1"><source><x id="9"/><g id="1" ctype="bold">The river rose. It <bx id="2"/>did.</g><ex id="2"/></source><target><g id="1" ctype="bold">河水涨了。真的<bx id="2"/>涨了。</g><ex id="2"/><x id="9"/></target></trans-unit>',
    ),
    [
      '<x id="9"/><g id="1" ctype="bold">The river rose. It <bx id="2"/>did.</g><ex id="2"/>',
      '<g id="1" ctype="bold">河水涨了。真的<bx id="2"/>涨了。</g><ex id="2"/><x id="9"/>',
    ],
  ],
  [
    'xliff',
    xliff2(
      '<unit id="u"><originalData><data id="d1">&lt;br/&gt;</data></originalData><segment><source>河水<pc id="1" dataRefStart="d1">涨了<ph id="2" dataRef="d1"/></pc>。<sc id="3"/>真的<ec startRef="3"/>。</source><target>The river <pc id="1" dataRefStart="d1">rose<ph id="2" dataRef="d1"/></pc>. <sc id="3"/>Really<ec startRef="3"/>.</target></segment></unit>',
    ),
    [
      '<data id="d1">&lt;br/&gt;</data>',
      '河水<pc id="1" dataRefStart="d1">涨了<ph id="2" dataRef="d1"/></pc>。<sc id="3"/>真的<ec startRef="3"/>。',
      'The river <pc id="1" dataRefStart="d1">rose<ph id="2" dataRef="d1"/></pc>. <sc id="3"/>Really<ec startRef="3"/>.',
    ],
  ],
]

it.each(files)('gives the tags of %s back as they were, and shows none of them in the text', (name, text, expected) => {
  const content = read(text)
  const [pair] = content.pairs
  expect(`${pair?.source.join('')}|${pair?.target.join(' ')}`).not.toMatch(/[<>{]/)
  const again = writtenAs(name, content)
  for (const each of expected) expect(again).toContain(each)
  expect(read(again).pairs).toEqual(content.pairs.map((each) => ({ ...each, ...fromUs(read(again).pairs[0]) })))
})

// What our file says of a pair that the first one did not.
const fromUs = (pair: FilePair | undefined) => ({ startsParagraph: pair?.startsParagraph })

const forms = ['tmx', 'xliff12', 'xliff', 'json'] as const
const ways = files.flatMap(([from, text]) => forms.map((to) => ({ from, to, text })))

it.each(ways)('keeps words and the number of tags from $from to $to, in a file that is well-formed', ({ to, text }) => {
  const content = read(text)
  const again = read(writtenAs(to, content))
  const said = ({ pairs }: TwoSided) => pairs.map(({ source, target }) => [source, target])
  expect(said(again)).toEqual(said(content))
  const counted = ({ pairs }: TwoSided) =>
    pairs.map(({ spans }) =>
      [spans?.source, spans?.target].map((side) =>
        (side ?? []).flat().reduce((sum, span) => sum + (span.startUtf16 < span.endUtf16 ? 2 : 1), 0),
      ),
    )
  // A tag that goes round a text stands in TMX as two codes.
  expect(counted(again)).toEqual(counted(content))
})

it('numbers the same tag alike on both sides', () => {
  const [pair] = read(present(files[1])[1]).pairs
  const ids = (side: 'source' | 'target') => new Set(pair?.spans?.[side].flat().map(({ id }) => id))
  expect(ids('source')).toEqual(ids('target'))
})

it('keeps notes, authors, dates and properties of a memory', () => {
  const about = 'creationdate="20261128T064332Z" creationid="lw" changedate="20261129T000000Z" changeid="qa"'
  const unit =
    '<note>Ask the author.</note><prop type="domain">boats</prop><prop type="x-client">A &amp; B</prop><tuv xml:lang="en"><seg>River</seg></tuv><tuv xml:lang="zh"><seg>河水</seg></tuv>'
  const content = read(tmx(unit, about))
  expect(content.pairs).toMatchObject([
    {
      state: 'machine',
      notes: ['Ask the author.'],
      record: {
        createdBy: 'lw',
        createdAt: '2026-11-28T06:43:32Z',
        changedBy: 'qa',
        changedAt: '2026-11-29T00:00:00Z',
        properties: [
          ['domain', 'boats'],
          ['x-client', 'A & B'],
        ],
      },
    },
  ])
  const again = writtenAs('tmx', content)
  for (const each of ['<note>Ask the author.</note>', '<prop type="domain">boats</prop>', ...about.split(' ')])
    expect(again).toContain(each)
  for (const form of ['xliff', 'xliff12', 'json'])
    expect(read(writtenAs(form, content)).pairs).toMatchObject([
      { notes: content.pairs[0]?.notes, record: content.pairs[0]?.record },
    ])
})

it('takes the authors of a variant, as OmegaT writes them', () => {
  const unit =
    '<tuv lang="EN-US"><seg>River</seg></tuv><tuv lang="ZH-CN" changeid="me" changedate="20261128T064332Z"><seg>河水</seg></tuv>'
  expect(read(tmx(unit)).pairs).toMatchObject([
    { state: 'machine', record: { changedBy: 'me', changedAt: '2026-11-28T06:43:32Z' } },
  ])
})

it('never makes up a state: what another program says goes before our mark', () => {
  const unit = (state: string, approved: string, about = '') =>
    xliff1(
      `<trans-unit id="1" ${approved} ${about}><source>River</source><target ${state}>河水</target><note from="duizhao-state">machine</note></trans-unit>`,
    )
  const stateOf = (text: string) => read(text).pairs[0]?.state
  expect(stateOf(unit('state="needs-review-translation"', ''))).toBe('machine')
  expect(stateOf(unit('', ''))).toBe('machine')
  expect(stateOf(unit('state="translated"', ''))).toBe('machine')
  expect(stateOf(unit('state="signed-off"', 'approved="yes"'))).toBe('checked')
  expect(stateOf(unit('state="final"', '', 'translate="no"'))).toBe('machine')
  const segment = (about: string) =>
    xliff2(`<unit id="u"><segment ${about}><source>河水</source><target>River</target></segment></unit>`)
  for (const about of ['', 'state="initial"', 'state="translated"']) expect(stateOf(segment(about))).toBe('machine')
  for (const about of ['state="reviewed"', 'state="final"']) expect(stateOf(segment(about))).toBe('checked')
})

it('says of a pair that nobody looked at that it is not translated yet', () => {
  const content = read(tmx('<tuv xml:lang="en"><seg>River</seg></tuv><tuv xml:lang="zh"><seg>河水</seg></tuv>'))
  expect(writtenAs('xliff', content)).toContain('<segment state="initial" subState="duizhao:machine">')
  expect(writtenAs('xliff12', content)).toContain('state="needs-review-translation"')
})

it('leaves out the header of a catalogue', () => {
  const header = 'Project-Id-Version: PACKAGE VERSION\nMIME-Version: 1.0\n'
  const text = xliff1(
    `<trans-unit id="1" restype="x-gettext-domain-header" translate="no"><source>${header}</source><target>${header}</target></trans-unit><trans-unit id="2"><source>${header}</source><target>${header}</target></trans-unit><trans-unit id="3"><source>River</source><target>河水</target></trans-unit>`,
  )
  expect(read(text).pairs.map(({ target }) => target)).toEqual([['River']])
  expect(read(text.replace('1.2" version="1.2"', '1.1" version="1.1"')).pairs).toHaveLength(1)
})

it('reads a file that names but one of its languages, and none of other languages', () => {
  const unit = '<trans-unit id="1"><source>River</source><target>河水</target></trans-unit>'
  const said = (text: string) => read(text).pairs.map(({ source, target }) => [source, target])
  expect(said(xliff1(unit).replace(' target-language="zh-CN"', ''))).toEqual([[['河水'], ['River']]])
  expect(() => read(xliff1(unit).replace('"zh-CN"', '"fr"'))).toThrow('no-pairs')
})
