import { strToU8, zipSync } from 'fflate'
import type { FileErrorCode } from '#contract/file-errors.ts'
import type { HostileFile } from './hostile-files.ts'

const XML = '<?xml version="1.0"?>'
const text = (what: string, name: string, make: () => string, refused: FileErrorCode | null): HostileFile => ({
  what,
  name,
  make: () => strToU8(make()),
  refused,
})
const odt = (inside: string) =>
  zipSync({
    'content.xml': strToU8(`${XML}<office:document-content>${inside}</office:document-content>`),
    'META-INF/manifest.xml': strToU8('<manifest/>'),
  })

/** ODT, RTF and DOC that were made to harm. */
export const hostileOfficeFiles: readonly HostileFile[] = [
  {
    what: 'an ODT with a thousand spans in each other',
    name: 'a.odt',
    make: () => odt(`<text:p>${'<text:span>'.repeat(1_000)}`),
    refused: 'markup-too-deep',
  },
  {
    what: 'an ODT with a billion blanks',
    name: 'a.odt',
    make: () => odt(`<text:p>河水${'<text:s text:c="1000000000"/>'.repeat(1000)}</text:p>`),
    refused: null,
  },
  {
    what: 'an ODT whose styles rest on each other',
    name: 'a.odt',
    make: () =>
      odt(
        '<style:style style:name="a" style:parent-style-name="b"/><style:style style:name="b" style:parent-style-name="a"/><text:p text:style-name="a">河水</text:p>',
      ),
    refused: null,
  },
  {
    what: 'a locked ODT',
    name: 'a.odt',
    make: () =>
      zipSync({
        'content.xml': strToU8('x'),
        'META-INF/manifest.xml': strToU8('<manifest><manifest:encryption-data/></manifest>'),
      }),
    refused: 'archive-encrypted',
  },
  {
    what: 'a DOC',
    name: 'a.doc',
    make: () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
    refused: 'old-office',
  },
  text('RTF with a hundred thousand open groups', 'a.rtf', () => `{\\rtf1 ${'{'.repeat(100_000)}`, 'markup-too-deep'),
  text(
    'RTF with groups that close what never opened',
    'a.rtf',
    () => `{\\rtf1 \\u27827 ?\\par${'}'.repeat(100_000)}`,
    null,
  ),
  text('RTF whose pictures are longer than the file', 'a.rtf', () => '{\\rtf1 \\u27827 ?\\par\\bin2147483647 x}', null),
  text('RTF of nothing but fallbacks', 'a.rtf', () => `{\\rtf1\\uc2147483647 ${'\\u27827 ?'.repeat(50_000)}}`, null),
  text(
    'RTF with names of objects as styles and fonts',
    'a.rtf',
    () => '{\\rtf1{\\stylesheet{\\s1 __proto__;}}\\constructor\\toString\\s1 \\u27827 ?\\par}',
    null,
  ),
  text('RTF without a word', 'a.rtf', () => '{\\rtf1{\\info{\\title x}}}', 'no-text'),
]
