export interface TermPlace {
  readonly startUtf16: number
  readonly endUtf16: number
}

const isLatinOrDigit = (character: string | undefined) =>
  character !== undefined && /[\p{Script=Latin}\p{Nd}]/u.test(character)

/** Finds given forms in a text: leftmost first, of those that begin together the longest. */
export function findTerms(forms: readonly string[]): (text: string) => readonly TermPlace[] {
  const byFirst = new Map<number, readonly string[]>()
  for (const form of new Set(forms)) {
    if (form === '') continue
    byFirst.set(form.charCodeAt(0), [...(byFirst.get(form.charCodeAt(0)) ?? []), form])
  }
  for (const [first, group] of byFirst)
    byFirst.set(
      first,
      group.toSorted((one, other) => other.length - one.length),
    )
  return (text) => {
    const places: TermPlace[] = []
    for (let at = 0; byFirst.size > 0 && at < text.length;) {
      const form = byFirst
        .get(text.charCodeAt(at))
        ?.find((each) => text.startsWith(each, at) && standsFree(text, at, each))
      if (form !== undefined) places.push({ startUtf16: at, endUtf16: at + form.length })
      at += form?.length ?? 1
    }
    return places
  }
}

function standsFree(text: string, at: number, form: string): boolean {
  const isJoined = (inside: string | undefined, outside: string | undefined) =>
    isLatinOrDigit(inside) && isLatinOrDigit(outside)
  return !isJoined(form[0], text[at - 1]) && !isJoined(form.at(-1), text[at + form.length])
}
