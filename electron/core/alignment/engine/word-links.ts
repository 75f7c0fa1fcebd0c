import type { WordLink } from './bead.ts'
import type { PlacedBead } from './decode.ts'
import type { AlignmentDocument } from './document.ts'
import type { LinkTable } from './links.ts'
import { isNumberKey, isPunctuationKey } from './token.ts'
import { float32At, float64At, int32At, itemAt } from '../../arrays/read-array.ts'

const mostWordLinks = 6
/** A pair of words this much likelier together than by chance is worth showing. */
const leastRatio = 8
/** Chance is never reckoned on fewer tokens than this. */
const leastText = 500

/** The word pairs that speak for a bead, strongest first: for every source word its best counterpart, each used once. */
export function wordLinksOf(document: AlignmentDocument, links: LinkTable, bead: PlacedBead): readonly WordLink[] {
  const { source, target } = document
  const present = new Set(
    target.tokens.subarray(target.tokenStart[bead.target], target.tokenStart[bead.target + bead.targets]),
  )
  const types = new Set(
    source.tokens.subarray(source.tokenStart[bead.source], source.tokenStart[bead.source + bead.sources]),
  )
  const found: { from: number; to: number; ratio: number }[] = []
  for (const from of types) {
    if (isPunctuationKey(itemAt(source.keys, from))) continue
    for (let link = int32At(links.start, from); link < int32At(links.start, from + 1); link++) {
      const to = int32At(links.to, link)
      const ratio =
        (float32At(links.probability, link) * Math.max(leastText, target.tokens.length)) /
        (float64At(target.counts, to) + 1)
      if (present.has(to) && ratio >= leastRatio) found.push({ from, to, ratio })
    }
  }
  return eachOnce(found.toSorted((one, other) => other.ratio - one.ratio || one.from - other.from))
    .slice(0, mostWordLinks)
    .map(({ from, to }) => ({
      source: itemAt(source.surfaces, from),
      target: itemAt(target.surfaces, to),
      kind: kindOf(document, to),
    }))
}

function eachOnce<Link extends { from: number; to: number }>(links: readonly Link[]): readonly Link[] {
  const used = new Set<string>()
  return links.filter(({ from, to }) => {
    if (used.has(`s${from}`) || used.has(`t${to}`)) return false
    used.add(`s${from}`).add(`t${to}`)
    return true
  })
}

function kindOf({ target }: AlignmentDocument, type: number): WordLink['kind'] {
  if (isNumberKey(itemAt(target.keys, type))) return 'number'
  return /^\p{Lu}/u.test(itemAt(target.surfaces, type)) ? 'name' : 'word'
}
