// A line goes on behind the marks of what it stands in; further than this no such marks reach.
const LONGEST_SKIP_UTF16 = 400

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y

/**
 * Where each UTF-16 unit of a text stands in the source between `from` and `until`, which says the same with signs escaped,
 * characters named and the marks of quotations at the start of lines. Rises from unit to unit.
 */
export function sourcePlaces(value: string, source: string, from: number, until: number): readonly number[] {
  const places: number[] = []
  let at = from
  for (let index = 0; index < value.length; index++) {
    const sign = value[index] ?? ''
    ENTITY.lastIndex = at
    const entity = source[at] === '&' ? ENTITY.exec(source)?.[0] : undefined
    if (entity !== undefined && !value.startsWith(entity, index)) {
      places.push(at)
      if (/[\uD800-\uDBFF]/.test(sign)) {
        places.push(at)
        index++
      }
      at += entity.length
      continue
    }
    const found = isSame(source[at], sign) ? at : placeOf(sign, source, at, until)
    places.push(Math.min(found, until))
    at = found + (source[found] === '\r' && source[found + 1] === '\n' ? 2 : 1)
    if (source[found] === '\\' && sign !== '\\') at++
  }
  return places
}

const isSame = (unit: string | undefined, sign: string): boolean =>
  unit === sign || (sign === '\n' && unit === '\r') || (sign === '\uFFFD' && unit === '\0')

/** The place of a sign after what is skipped before it; of an escaped one that of its backslash. */
function placeOf(sign: string, source: string, at: number, until: number): number {
  const end = Math.min(until, at + LONGEST_SKIP_UTF16)
  for (let place = at; place < end; place++) {
    if (source[place] === '\\' && source[place + 1] === sign) return place
    if (isSame(source[place], sign)) return place
  }
  return at
}
