import { throwFileError } from '../file-error.ts'
import { MOST_DEPTH, type Deadline } from '../limits.ts'

/** A piece of RTF: RTF Specification 1.9.1, "RTF Syntax". */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }

const WORD = /([a-z]{1,32})(-?\d{1,10})? ?/iy
const PLAIN = /[^\\{}\r\n]+/y
const CHECKED_EVERY = 4096

/** Cuts RTF into pieces, one after the other. Groups may nest 200 deep; binary data is passed over. */
export function* rtfTokens(text: string, deadline: Deadline): Generator<RtfToken> {
  let [at, depth, count] = [0, 0, 0]
  while (at < text.length) {
    if (++count % CHECKED_EVERY === 0) deadline()
    const sign = text[at]
    if (sign === '{' || sign === '}') {
      at++
      depth += sign === '{' ? 1 : -1
      if (depth > MOST_DEPTH) throwFileError('markup-too-deep')
      yield { kind: sign === '{' ? 'open' : 'close' }
    } else if (sign === '\\') {
      const token = controlAt(text, at)
      at = token.end
      if (token.token) yield token.token
    } else if (sign === '\r' || sign === '\n') at++
    else {
      PLAIN.lastIndex = at
      const plain = PLAIN.exec(text)?.[0] ?? ''
      at += Math.max(1, plain.length)
      yield { kind: 'text', text: plain }
    }
  }
}

const signs: Readonly<Record<string, string>> = { '~': '\u00A0', _: '\u2011', '\\': '\\', '{': '{', '}': '}' }

function controlAt(text: string, at: number): { readonly end: number; readonly token: RtfToken | null } {
  const next = text[at + 1] ?? ''
  if (next === "'") {
    const value = parseInt(text.slice(at + 2, at + 4), 16)
    return { end: at + 4, token: Number.isNaN(value) ? null : { kind: 'byte', value } }
  }
  WORD.lastIndex = at + 1
  const found = WORD.exec(text)
  if (!found) {
    const shown = Object.hasOwn(signs, next) ? signs[next] : undefined
    if (shown !== undefined) return { end: at + 2, token: { kind: 'text', text: shown } }
    const isParagraph = next === '\r' || next === '\n'
    const name = isParagraph ? 'par' : next
    return { end: at + 2, token: name === '*' || isParagraph ? { kind: 'word', name, value: null } : null }
  }
  const name = (found[1] ?? '').toLowerCase()
  const value = found[2] === undefined ? null : Number(found[2])
  const end = at + 1 + found[0].length
  // So many bytes follow that are no RTF.
  if (name === 'bin') return { end: end + Math.max(0, value ?? 0), token: null }
  return { end, token: { kind: 'word', name, value } }
}
