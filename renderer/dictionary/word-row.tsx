import { Button } from 'react-aria-components'
import { useStore } from 'zustand'
import type { DictionaryEntry } from '#contract/dictionary.ts'
import { senseText } from '#contract/sense-text.ts'
import { Reading } from '../chinese-text/reading.tsx'
import { useSettings } from '../platform/settings-store.ts'
import { useOpenHeadword } from './open-headword.ts'

interface Props {
  readonly headword: string
  readonly entry: DictionaryEntry | null | undefined
  /** What a character is drawn of. */
  readonly components?: readonly string[]
}

/** A word in one line, with its reading and its first sense; opens in place. */
export function WordRow({ headword, entry, components = [] }: Props) {
  const settings = useSettings()
  const follow = useOpenHeadword()
  const notation = useStore(settings.store, (state) => state.notation)
  const [first] = entry?.senses ?? []
  return (
    <li>
      <Button className="link" onPress={() => follow(headword)}>
        <bdi lang="zh-Hans">{headword}</bdi>
      </Button>
      <Reading syllables={(entry?.syllables ?? []).map((syllable) => syllable.toLowerCase())} notation={notation} />
      {components.length > 0 && (
        <span className="parts" lang="zh-Hans">
          {components.join(' ')}
        </span>
      )}
      <span className="gloss">{first && senseText(first)}</span>
    </li>
  )
}
