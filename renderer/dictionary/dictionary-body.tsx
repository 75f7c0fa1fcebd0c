import './entry.css'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { CharacterExplanation, DictionaryEntry, Explanation } from '#contract/dictionary.ts'
import { useSettings } from '../platform/settings-store.ts'
import { Entry } from './entry.tsx'
import { useOpenHeadword } from './open-headword.ts'
import { StrokeOrder } from './stroke-order.tsx'
import { Reading } from '../chinese-text/reading.tsx'

/** What the dictionary says: the word itself, then other words here, longest first, then its characters. */
export function DictionaryBody({ headword, explanation }: { headword: string; explanation: Explanation }) {
  const { t } = useTranslation()
  const own = explanation.words.find((match) => match.headword === headword)
  const others = explanation.words.filter((match) => match !== own)
  const characters = explanation.characters.filter(({ character }) => character !== headword)
  const alone = own ? undefined : explanation.characters.find(({ character }) => character === headword)
  return (
    <section className="dictionary" lang="en">
      <StrokeOrder key={headword} word={headword} />
      {(own?.entries ?? alone?.entries ?? []).map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      {alone && alone.entries.length === 0 && <RareCharacter character={alone} />}
      {!own && !alone && <p className="quiet">{t('word.noEntry')}</p>}
      {others.length > 0 && (
        <>
          <h3>{t('word.otherWords')}</h3>
          <ul className="other-words">
            {others.map((match) => (
              <Row key={`${match.startUtf16}:${match.headword}`} headword={match.headword} entry={match.entries[0]} />
            ))}
          </ul>
        </>
      )}
      {characters.length > 0 && (
        <>
          <h3>{t('word.characters')}</h3>
          <ul className="other-words">
            {characters.map((each) => (
              <Row key={each.character} headword={each.character} entry={each.entries[0]} parts={each.components} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface RowProps {
  readonly headword: string
  readonly entry: DictionaryEntry | undefined
  readonly parts?: readonly string[]
}

function Row({ headword, entry, parts = [] }: RowProps) {
  const settings = useSettings()
  const follow = useOpenHeadword()
  const notation = useStore(settings.store, (state) => state.notation)
  const gloss =
    entry?.senses[0]?.parts.map((part) => (typeof part === 'string' ? part : part.simplified)).join('') ?? ''
  return (
    <li>
      <Button className="link" onPress={() => follow(headword)}>
        <bdi lang="zh-Hans">{headword}</bdi>
      </Button>
      <Reading syllables={(entry?.syllables ?? []).map((syllable) => syllable.toLowerCase())} notation={notation} />
      {parts.length > 0 && (
        <span className="parts" lang="zh-Hans">
          {parts.join(' ')}
        </span>
      )}
      <span className="gloss">{gloss}</span>
    </li>
  )
}

/** A character without an entry: how it is read, what it is made of, what it is another form of. */
function RareCharacter({ character }: { character: CharacterExplanation }) {
  const { t } = useTranslation()
  const { components, variants, unicode } = character
  const code = character.character.codePointAt(0)?.toString(16).toUpperCase() ?? ''
  return (
    <div className="entry">
      <p className="quiet">{t('word.rare')}</p>
      {components.length > 0 && (
        <p>
          {t('word.parts')} <bdi lang="zh-Hans">{components.join(' ')}</bdi>
        </p>
      )}
      {variants.length > 0 && (
        <p>
          {t('word.variants')} <bdi lang="zh-Hans">{variants.join(' ')}</bdi>
        </p>
      )}
      <p className="quiet">{unicode ? t('word.unicode', { code, ...unicode }) : t('word.codePoint', { code })}</p>
    </div>
  )
}
