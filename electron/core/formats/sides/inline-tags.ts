import type { Span } from '#contract/spans.ts'

/** A tag as its file has it, taken apart again. */
export interface InlineTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** What stands inside a tag without content of its own, as written: the code of the program that it came from. */
  readonly inside: string
  readonly isAround: boolean
  /** Whether it is but the beginning or the end of a tag round more than one sentence. */
  readonly isHalf: boolean
  readonly isEnd: boolean
}

const OPENING = /^<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/
const SOUND = /^(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});)*$/

/** The tag of a span; null where it is none that may stand in XML as it is: a file may say anything. */
export function inlineTag({ opens = '', closes }: Span): InlineTag | null {
  const found = OPENING.exec(opens)
  if (!found) return null
  const [whole, slash = '', name = '', attributes = '', isClosed = ''] = found
  const rest = opens.slice(whole.length)
  const end = `</${name}>`
  const isAround = closes === end
  const inside = rest.endsWith(end) ? rest.slice(0, -end.length) : ''
  const isHalf = !isAround && isClosed === '' && rest === ''
  if (!SOUND.test(inside) || !SOUND.test(attributes) || (rest !== '' && !rest.endsWith(end))) return null
  if (closes !== undefined && !isAround) return null
  const pairs = attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)
  return {
    name,
    attributes: new Map([...pairs].map(([, key = '', value = '']) => [key, value])),
    inside,
    isAround,
    isHalf,
    isEnd: slash === '/',
  }
}

/** Attributes as they stand in a tag; those without a value are left out. */
export const writtenAttributes = (attributes: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value}"`]))
    .join('')
