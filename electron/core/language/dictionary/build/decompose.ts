/**
 * Reads the CJK Decomposition Data (`愛:d(爫,10211)`; numbers name parts without a code point) and gives the parts of a
 * character that have one, in drawing order. Parts without a code point are opened up to four deep.
 */
export function readDecompositions(text: string): (character: string) => readonly string[] {
  const partsOf = new Map<string, readonly string[]>()
  for (const line of text.split('\n')) {
    const [, name, parts] = /^([^:]+):[^(]*\(([^)]*)\)/u.exec(line) ?? []
    if (name !== undefined && parts !== undefined) partsOf.set(name, parts === '' ? [] : parts.split(','))
  }
  const open = (name: string, depth: number): readonly string[] =>
    (partsOf.get(name) ?? []).flatMap((part) => {
      if (!/^\d+$/.test(part)) return [part]
      return depth < 4 ? open(part, depth + 1) : []
    })
  return (character) => open(character, 0).filter((part) => part !== character)
}
