import { deflateSync, strToU8, type Zippable, zipSync } from 'fflate'
import type { FileErrorCode } from '#contract/file-errors.ts'
import { hostileOfficeFiles } from './hostile-office-files.ts'

export interface HostileFile {
  readonly what: string
  readonly name: string
  readonly make: () => Uint8Array
  /** Why it is refused; null where it is read, as it does no harm. */
  readonly refused: FileErrorCode | null
}

const MIB = 1024 * 1024
const XML = '<?xml version="1.0"?>'
const container = `${XML}<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>`
const body = `${XML}<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>河水涨了。</w:t></w:r></w:p></w:body></w:document>`
const docx = (others: Zippable = {}) => zipSync({ 'word/document.xml': strToU8(body), ...others })
const zeros = (bytes: number) => ({ bytes: deflateSync(new Uint8Array(bytes), { level: 9 }), length: bytes })

/** A docx whose bytes are changed at each place where a signature stands. */
function patched(signature: number, change: (view: DataView, at: number) => void, file = docx()): Uint8Array {
  const bytes = Uint8Array.from(file)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature) change(view, at)
  return bytes
}
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50]

const text = (what: string, name: string, make: () => string, refused: FileErrorCode | null): HostileFile => ({
  what,
  name,
  make: () => strToU8(make()),
  refused,
})
const tmx = (what: string, head: string, refused: FileErrorCode | null, inside = '') =>
  text(
    what,
    'a.tmx',
    () =>
      `${XML}${head}<tmx version="1.4"><body><tu><tuv xml:lang="zh"><seg>河水${inside}</seg></tuv><tuv xml:lang="en"><seg>river</seg></tuv></tu></body></tmx>`,
    refused,
  )
const named = (what: string, name: string, refused: FileErrorCode | null = null): HostileFile => ({
  what,
  name: 'a.docx',
  make: () => renamed(docx({ ['~'.repeat(name.length)]: strToU8('x') }), name),
  refused,
})

const archives: readonly HostileFile[] = [
  {
    what: 'a bomb of 200 MiB in 200 KB',
    name: 'a.docx',
    make: () => zipSync({ 'word/document.xml': new Uint8Array(200 * MIB) }, { level: 9 }),
    refused: 'archive-too-large',
  },
  {
    what: 'a bomb in a part that is read late',
    name: 'a.docx',
    make: () => docx({ 'word/styles.xml': new Uint8Array(80 * MIB) }),
    refused: 'archive-too-large',
  },
  {
    what: 'a header that says a bomb is small',
    name: 'a.docx',
    make: () =>
      patched(
        CENTRAL,
        (view, at) => view.setUint32(at + 24, 10, true),
        zipSync({ 'word/document.xml': new Uint8Array(9 * MIB) }),
      ),
    refused: 'archive-too-large',
  },
  {
    what: 'too many entries',
    name: 'a.docx',
    make: () =>
      zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`${index}`, new Uint8Array()])), {
        level: 0,
      }),
    refused: 'archive-too-many',
  },
  { what: 'two entries of the same bytes', name: 'a.docx', make: overlapping, refused: 'archive-overlap' },
  {
    what: 'sizes of zip64',
    name: 'a.docx',
    make: () => patched(CENTRAL, (view, at) => view.setUint32(at + 20, 0xffffffff, true)),
    refused: 'archive-zip64',
  },
  {
    what: 'a count that is not true',
    name: 'a.docx',
    make: () => patched(END, (view, at) => [8, 10].forEach((to) => view.setUint16(at + to, 7, true))),
    refused: 'archive-broken',
  },
  {
    what: 'a password',
    name: 'a.docx',
    make: () => patched(CENTRAL, (view, at) => view.setUint16(at + 8, 1, true)),
    refused: 'archive-encrypted',
  },
  {
    what: 'an unknown way of packing',
    name: 'a.docx',
    make: () => patched(CENTRAL, (view, at) => view.setUint16(at + 10, 99, true)),
    refused: 'archive-broken',
  },
  {
    what: 'a wrong checksum',
    name: 'a.docx',
    make: () => patched(CENTRAL, (view, at) => view.setUint32(at + 16, 1, true)),
    refused: 'archive-broken',
  },
  {
    what: 'entries beyond the end',
    name: 'a.docx',
    make: () => patched(CENTRAL, (view, at) => view.setUint32(at + 42, 0x7fffffff, true)),
    refused: 'archive-broken',
  },
  {
    what: 'a local header that is none',
    name: 'a.docx',
    make: () => patched(LOCAL, (view, at) => at > 0 && view.setUint32(at, 0, true), docx({ b: strToU8('b') })),
    refused: 'archive-broken',
  },
  { what: 'half of a file', name: 'a.docx', make: () => docx().subarray(0, 150), refused: 'archive-broken' },
  {
    what: 'an archive in an archive',
    name: 'a.docx',
    make: () => zipSync({ 'a.docx': docx() }),
    refused: 'archive-unknown',
  },
  {
    what: 'a book with a key',
    name: 'a.epub',
    make: () =>
      zipSync({
        'META-INF/container.xml': strToU8(container),
        'a.opf': strToU8(
          `${XML}<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
        ),
        'a.xhtml': strToU8('<p>x</p>'),
        'META-INF/encryption.xml': strToU8(
          `${XML}<encryption><EncryptedData><CipherData><CipherReference URI="a.xhtml"/></CipherData></EncryptedData></encryption>`,
        ),
      }),
    refused: 'archive-encrypted',
  },
  {
    what: 'a book whose package is outside',
    name: 'a.epub',
    make: () => zipSync({ 'META-INF/container.xml': strToU8(container.replace('a.opf', '../../../etc/passwd')) }),
    refused: 'archive-broken',
  },
  {
    what: 'styles that rest on each other in a ring',
    name: 'a.docx',
    make: () =>
      docx({
        'word/styles.xml': strToU8(
          `${XML}<w:styles xmlns:w="w"><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
        ),
      }),
    refused: null,
  },
  ...[
    '../x',
    '/x',
    'C:\\x',
    '..\\x',
    'a/../../x',
    '%2e%2e/x',
    'x\u0000y',
    'x'.repeat(4096),
    '__proto__',
    'constructor',
    'WORD/DOCUMENT.XML',
  ].map((name) => named(`an entry called ${name.slice(0, 20)}`, name)),
]

/** The packer would take some names for paths or properties of its own: they are written over a name of tildes. */
function renamed(file: Uint8Array, name: string): Uint8Array {
  const latin = Buffer.from(file).toString('latin1').replaceAll('~'.repeat(name.length), name)
  return new Uint8Array(Buffer.from(latin, 'latin1'))
}

function overlapping(): Uint8Array {
  const file = docx({ b: strToU8(body) })
  // The second entry of the directory is led to the place of the first.
  let seen = 0
  return patched(CENTRAL, (view, at) => seen++ === 1 && view.setUint32(at + 42, 0, true), file)
}

const entities = Array.from({ length: 10 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join(
  '',
)

const markup: readonly HostileFile[] = [
  tmx('an external entity', '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 'markup-doctype', '&x;'),
  tmx('a parameter entity', '<!DOCTYPE tmx [<!ENTITY % x SYSTEM "http://127.0.0.1/x"> %x;]>', 'markup-doctype'),
  tmx('a billion laughs', `<!DOCTYPE tmx [<!ENTITY a0 "ha">${entities}]>`, 'markup-doctype', '&a10;'),
  tmx(
    'one large entity used often',
    `<!DOCTYPE tmx [<!ENTITY a "${'x'.repeat(100_000)}">]>`,
    'markup-doctype',
    '&a;'.repeat(1000),
  ),
  tmx('an entity that nobody declared', '', 'markup-broken', '&nbsp;'),
  tmx('a plain doctype', '<!DOCTYPE tmx SYSTEM "http://127.0.0.1/tmx14.dtd">', null),
  tmx('a hundred thousand numbered characters', '', null, '&#65;'.repeat(100_000)),
  tmx('a hundred thousand levels', '', 'markup-too-deep', `${'<hi>'.repeat(100_000)}${'</hi>'.repeat(100_000)}`),
  tmx(
    'a hundred thousand attributes',
    '',
    null,
    `<hi ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ')}/>`,
  ),
  tmx('an attribute twice', '', 'markup-broken', '<hi a="1" a="2"/>'),
  tmx('a CDATA section that never ends', '', 'markup-broken', '<![CDATA['),
  tmx('names of objects as attributes', '', null, '<hi __proto__="x" constructor="y"/>'),
  {
    what: 'a doctype in UTF-16',
    name: 'a.tmx',
    make: () => new Uint8Array(Buffer.from(`\uFEFF${XML}<!DOCTYPE tmx [<!ENTITY x "y">]><tmx/>`, 'utf16le')),
    refused: 'markup-doctype',
  },
  text(
    'XML that nobody knows',
    'a.xml',
    () => `${XML}<rss><channel><title>河水</title></channel></rss>`,
    'markup-unknown',
  ),
  text(
    'a hundred thousand open boxes',
    'a.html',
    () => `<html><body>${'<div>'.repeat(100_000)}河水`,
    'markup-too-deep',
  ),
  text('a hundred thousand open paragraphs', 'a.html', () => `<html><body>${'<p>河水涨了。'.repeat(100_000)}`, null),
  text('a hundred thousand open letters', 'a.html', () => `<html><body>${'<b><i>河'.repeat(100_000)}`, null),
  text(
    'a page of nothing but script',
    'a.html',
    () => '<html><script>alert("河水")</script><body onload="x()"></body></html>',
    'no-text',
  ),
  text('a page in a comment', 'a.html', () => '<html><body><!-- 河水', 'no-text'),
]

const texts: readonly HostileFile[] = [
  text('a quotation mark that never closes', 'a.csv', () => '河水,"river\n'.repeat(1), 'table-broken'),
  text('a line of ten megabytes in a table', 'a.csv', () => `河水,river\n猫,${'cat '.repeat(2_500_000)}\n`, null),
  text('a hundred thousand columns', 'a.csv', () => `河水,river${',x'.repeat(100_000)}\n`, null),
  text('a table in one language', 'a.csv', () => '河水,涨了\n猫,来了\n', null),
  text('names of objects as columns', 'a.csv', () => '__proto__,constructor\n河水涨了又退了,river\n猫在船头等着鱼,cat\n', null),
  text('times that no clock shows', 'a.srt', () => '1\n99:99:99,999 --> 00:00:00,000\n河水\n', null),
  text('a hundred thousand cues', 'a.srt', () => '1\n00:00:01,000 --> 00:00:02,000\nthe river\n\n'.repeat(100_000), null),
  text('subtitles without a cue', 'a.srt', () => '河水涨了。', 'no-text'),
  text('our own form with lists in lists', 'a.json', () => `{"format":"duizhao-pairs","pairs":${'['.repeat(100_000)}`, 'own-broken'),
  text('our own form with names of objects', 'a.json', () => '{"format":"duizhao-pairs","version":1,"__proto__":{"x":1},"pairs":[]}', 'own-broken'),
  text('our own form without a side', 'a.json', () => '{"format":"duizhao-pairs","version":1,"title":{"zh":"","en":""},"languages":{"source":"zh","target":"en"},"pairs":[]}', 'no-text'),
  text('an edition with a mistake', 'a.txt', () => '@paragraph\nzh: 河水\n\n@paragraph\nen: river\n', 'own-broken'),
  text('a hundred thousand brackets', 'a.md', () => `# 河\n${'['.repeat(100_000)}\n${'*_`'.repeat(30_000)}`, null),
  text('a table row of backslashes', 'a.md', () => `| 河水 | ${'\\'.repeat(300_001)} |\n| --- | --- |\n| 猫 | cat |\n`, null),
  text('nothing but blanks', 'a.md', () => ' \n\t\n', 'empty'),
  { what: 'nothing', name: 'a.tmx', make: () => new Uint8Array(), refused: 'empty' },
  { what: 'zeros', name: 'a.txt', make: () => new Uint8Array(1000), refused: 'binary' },
  { what: 'packed zeros', name: 'a.txt', make: () => zeros(1000).bytes, refused: 'binary' },
  { what: 'halves of characters', name: 'a.txt', make: () => new Uint8Array(Buffer.from('\uFEFF河水\uD800涨了\uDC00。猫来了。', 'utf16le')), refused: null },
] // prettier-ignore

/** Files that were made to harm whoever opens them, or that only look so. Written by code: no one else's file is here. */
export const hostileFiles: readonly HostileFile[] = [...archives, ...markup, ...texts, ...hostileOfficeFiles]
