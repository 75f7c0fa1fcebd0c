import { escapeXml } from '../markup/escape-xml.ts'
import { writtenAttributes } from '../sides/inline-tags.ts'
import type { InlineGrammar } from '../sides/read-inline.ts'
import type { TagForms } from '../sides/write-inline.ts'

/** Inline elements of TMX 1.4: https://www.gala-global.org/tmx-14b. Only what `<hi>` holds is text. */
export const tmxInline: InlineGrammar = {
  around: new Set(['hi']),
  isThrough: () => false,
  characterOf: () => null,
  idOf: ({ attributes }) => attributes['x'] ?? attributes['i'],
}

const own = new Set(['bpt', 'ept', 'ph', 'it', 'hi', 'ut'])
const numbered = (value: string | undefined, otherwise: number) =>
  value !== undefined && /^\d{1,9}$/.test(value) ? value : String(otherwise)

/** Tags of other formats are codes with that tag in them; `i` and `x` must be numbers. */
export const tmxTags: TagForms = {
  isOwn: ({ name }) => own.has(name),
  attributesOf: ({ name, attributes }, number) => {
    const get = (key: string) => attributes.get(key)
    const i = name === 'bpt' || name === 'ept' ? numbered(get('i') ?? get('rid') ?? get('id'), number) : undefined
    const x = name === 'ept' || get('x') === undefined ? undefined : numbered(get('x'), number)
    const position = get('pos') === 'close' || get('pos') === 'end' ? 'end' : 'begin'
    const pos = name === 'it' ? position : undefined
    return writtenAttributes({ i, pos, x, type: name === 'ept' ? undefined : (get('type') ?? get('ctype')) })
  },
  alone: (opens, number) => `<ph x="${number}">${escapeXml(opens)}</ph>`,
  around: (opens, closes, number) => ({
    opens: `<bpt i="${number}" x="${number}">${escapeXml(opens)}</bpt>`,
    closes: `<ept i="${number}">${escapeXml(closes)}</ept>`,
  }),
}
