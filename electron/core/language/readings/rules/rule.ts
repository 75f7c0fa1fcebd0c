/**
 * A closed pattern. The character is read as `syllable` where the text directly before it ends with `before` and the
 * text directly after it starts with `after`; both are regular expressions over simplified text, in which every digit is
 * `0`, every Latin letter `a` and every blank a space. Either may be empty. Earlier rules win.
 */
export type Rule = readonly [character: string, before: string, after: string, syllable: string]

/** Beginning of a sentence or clause, for use in `before`. */
export const EDGE = '(?:^|[，。！？；：、“”‘’「」『』（）《》…—\\s])'

/** How many characters on either side a rule may look at. */
const REACH = 8

/** Gives the reading a rule decides on at a place of the simplified text, or undefined. */
export type Decide = (text: string, place: number) => string | undefined

/** Compiles rules once; asking costs nothing for characters without rules. */
export function createDecide(rules: readonly Rule[]): Decide {
  const byCharacter = new Map<string, { before: RegExp | null; after: RegExp | null; syllable: string }[]>()
  for (const [characters, before, after, syllable] of rules) {
    for (const character of characters) {
      const list = byCharacter.get(character) ?? []
      byCharacter.set(character, list)
      list.push({
        before: before === '' ? null : new RegExp(`(?:${before})$`, 'u'),
        after: after === '' ? null : new RegExp(`^(?:${after})`, 'u'),
        syllable,
      })
    }
  }
  return (text, place) => {
    const list = byCharacter.get(text[place] ?? '')
    if (list === undefined) return undefined
    const behind = text.slice(Math.max(0, place - REACH), place)
    const ahead = text.slice(place + 1, place + 1 + REACH)
    const found = list.find(({ before, after }) => (before?.test(behind) ?? true) && (after?.test(ahead) ?? true))
    return found?.syllable
  }
}
