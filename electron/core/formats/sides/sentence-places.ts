import type { FilePair, SentencePlace } from '../format.ts'

/** Where the sentences of a pair stand, as it carries that: nothing where the pair says it of them all. */
export function placesOf(source: readonly SentencePlace[], target: readonly SentencePlace[]): Pick<FilePair, 'places'> {
  const [first = target[0]] = source
  const isPlain = [source, target].every((side) =>
    side.every(
      ({ kind, startsParagraph }, index) =>
        kind === first?.kind && startsParagraph === (index === 0 && first.startsParagraph),
    ),
  )
  const place = ({ kind, startsParagraph }: SentencePlace) => ({ kind, startsParagraph })
  return isPlain ? {} : { places: { source: source.map(place), target: target.map(place) } }
}
