import { WordCardHeader } from './word-card-header.tsx'
import { DictionaryBody } from '../dictionary/dictionary-body.tsx'
import { WordTools } from './word-tools.tsx'
import { useExplanation } from '../dictionary/use-explanation.ts'
import { useWordDetails } from '../dictionary/use-word-details.ts'

/** A word that was followed from another page of the card: what the dictionary says of it. */
export function HeadwordPage({ headword, onClose }: { headword: string; onClose: () => void }) {
  const explanation = useExplanation(headword, 0)
  const details = useWordDetails(headword, null)
  const own = explanation?.words.find((match) => match.headword === headword)?.entries[0]
  const syllables = (own?.syllables ?? []).map((syllable) => syllable.toLowerCase())
  return (
    <>
      <WordCardHeader headword={headword} syllables={syllables} hasWayBack onClose={onClose} />
      <WordTools word={headword} at={null} />
      {explanation && <DictionaryBody headword={headword} syllables={[]} explanation={explanation} details={details} />}
    </>
  )
}
