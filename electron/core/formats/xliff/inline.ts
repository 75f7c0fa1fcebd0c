import { escapeXml } from '../markup/escape-xml.ts'
import { type InlineTag, writtenAttributes } from '../sides/inline-tags.ts'
import type { InlineGrammar } from '../sides/read-inline.ts'
import type { TagForms } from '../sides/write-inline.ts'

/** Inline elements of XLIFF 1.2 and 2.x; `mrk mtype="seg"` cuts a text and is none of it. */
export const xliffInline: InlineGrammar = {
  around: new Set(['g', 'pc', 'mrk', 'hi']),
  isThrough: ({ name, attributes }) => name === 'mrk' && attributes['mtype'] === 'seg',
  characterOf: ({ name, attributes }) => (name === 'cp' ? characterOf(attributes['hex']) : null),
  idOf: ({ attributes }) => attributes['id'] ?? attributes['rid'] ?? attributes['startRef'] ?? attributes['mid'],
}

/** `<cp hex="0001"/>` is a character that XML can't hold. */
function characterOf(hex: string | undefined): string {
  return /^[0-9A-Fa-f]{1,4}$/.test(hex ?? '') ? String.fromCharCode(parseInt(hex ?? '', 16)) : ''
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const own1 = names('g x bx ex bpt ept ph it mrk')
const known1 = names('ctype ts crc assoc equiv-text xid rid clone mtype mid comment')
const own2 = names('pc ph sc ec mrk sm em')
const known2 = names(
  'id startRef canCopy canDelete canReorder copyOf disp dispStart dispEnd equiv equivStart equivEnd type subType dataRef dataRefStart dataRefEnd subFlows subFlowsStart subFlowsEnd isolated dir translate value ref',
)

const knownOf = ({ attributes }: InlineTag, known: ReadonlySet<string>) =>
  Object.fromEntries([...attributes].filter(([name]) => known.has(name)))

/** Tags as XLIFF 1.2 has them; of other formats the tag itself is the code. */
export const xliff1Tags: TagForms = {
  isOwn: ({ name, attributes }) => own1.has(name) && (name !== 'mrk' || attributes.has('mtype')),
  attributesOf: (tag, number) => {
    const of = (name: string) => tag.attributes.get(name)
    const isEnd = of('pos') === 'end' || of('pos') === 'close'
    return writtenAttributes({
      ...(tag.name !== 'mrk' && { id: of('id') ?? of('x') ?? of('i') ?? String(number) }),
      ...(tag.name === 'it' && { pos: isEnd ? 'close' : 'open' }),
      ...knownOf(tag, known1),
    })
  },
  alone: (opens, number) => `<ph id="d${number}">${escapeXml(opens)}</ph>`,
  around: (opens, _closes, number) => ({ opens: `<g id="d${number}" ctype="x-${nameIn(opens)}">`, closes: '</g>' }),
}

const nameIn = (opens: string) => /^<([A-Za-z][\w-]*)/.exec(opens)?.[1] ?? 'tag'

/** Tags as XLIFF 2 has them. Such a tag holds no code, so one of another format is shown by what it was. */
export const xliff2Tags: TagForms = {
  isOwn: ({ name, attributes, inside }) =>
    own2.has(name) && inside === '' && (attributes.has('id') || attributes.has('startRef')) && !attributes.has('mtype'),
  attributesOf: (tag) => writtenAttributes(knownOf(tag, known2)),
  alone: (opens, number) => `<ph id="d${number}" disp="${escapeXml(opens)}"/>`,
  around: (opens, closes, number) => ({
    opens: `<pc id="d${number}" dispStart="${escapeXml(opens)}" dispEnd="${escapeXml(closes)}">`,
    closes: '</pc>',
  }),
}
