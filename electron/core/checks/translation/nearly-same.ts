/** Whether two spellings may be of one name: few letters differ, and not by an ending of grammar. */
export function nearlySame(one: string, other: string): boolean {
  const [first, second] = [one.toLowerCase(), other.toLowerCase()]
  if (first === second) return false
  if (areOfOneStem(first, second)) return false
  const distance = editDistance(first, second)
  const longer = Math.max(first.length, second.length)
  return distance <= 1 || distance / longer <= 0.34
}

const ending = /^(?:|[aeiouy]|e?s|['’]s?|n|[ai]?ans?|ese|ish|i?tes?|i[mc]|in[eg]s?|arians?|ern|ed|er|ers|ly|al)$/

/** China and Chinese, Canaan and Canaanites, Library and Librarian. */
function areOfOneStem(one: string, other: string): boolean {
  let shared = 0
  while (shared < one.length && one.charAt(shared) === other.charAt(shared)) shared += 1
  const isEnding = (from: number) => ending.test(one.slice(from)) && ending.test(other.slice(from))
  const isLonger = Math.max(one.length, other.length) - shared > 1 || Math.min(one.length, other.length) === shared
  return shared >= 3 && isLonger && (isEnding(shared) || isEnding(shared - 1))
}

/** How many letters are to be changed, put in or left out. Levenshtein (1966). */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let along = 1; along <= other.length; along++) {
      const change = (row[along - 1] ?? 0) + (one.charAt(at - 1) === other.charAt(along - 1) ? 0 : 1)
      next.push(Math.min(change, (row[along] ?? 0) + 1, (next[along - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
