import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { CharacterExplanation, DictionaryEntry, Explanation, WordLink } from '#contract/dictionary.ts'
import { useServices } from '../app/services.ts'
import { Reading } from './reading.tsx'

/** What the dictionary says: the word itself, then other words here, longest first, then its characters. */
export function DictionaryBody({ headword, explanation }: { headword: string; explanation: Explanation }) {
  const { t } = useTranslation()
  const own = explanation.words.find((match) => match.headword === headword)
  const others = explanation.words.filter((match) => match !== own)
  const characters = explanation.characters.filter(({ character }) => character !== headword)
  const alone = own ? undefined : explanation.characters.find(({ character }) => character === headword)
  return (
    <section className="dictionary" lang="en">
      {(own?.entries ?? alone?.entries ?? []).map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      {alone && alone.entries.length === 0 && <RareCharacter character={alone} />}
      {!own && !alone && <p className="quiet">{t('word.noEntry')}</p>}
      {others.length > 0 && (
        <>
          <h3>{t('word.otherWords')}</h3>
          <ul className="also-words">
            {others.map((match) => (
              <Row key={`${match.startUtf16}:${match.headword}`} headword={match.headword} entry={match.entries[0]} />
            ))}
          </ul>
        </>
      )}
      {characters.length > 0 && (
        <>
          <h3>{t('word.characters')}</h3>
          <ul className="also-words">
            {characters.map((each) => (
              <Row key={each.character} headword={each.character} entry={each.entries[0]} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Entry({ entry }: { entry: DictionaryEntry }) {
  const { t } = useTranslation()
  const { settings } = useServices()
  const notation = useStore(settings.store, (state) => state.notation)
  return (
    <div className="entry">
      <Reading syllables={entry.syllables.map((syllable) => syllable.toLowerCase())} notation={notation} />
      {entry.traditional !== entry.simplified && (
        <span className="chip" lang="zh-Hant">
          {t('word.traditional', { form: entry.traditional })}
        </span>
      )}
      {entry.frequencyBand > 0 && <span className="chip">{t('word.frequency', { band: entry.frequencyBand })}</span>}
      {entry.measureWords.map((link) => (
        <span key={link.simplified} className="chip">
          {t('word.measureWord')} <LinkTo link={link} />
        </span>
      ))}
      {entry.otherReadings.map((other) => (
        <span key={other.region + other.syllables.join()} className="chip">
          {t(`word.region.${other.region}`)} <Reading syllables={other.syllables} notation={notation} />
        </span>
      ))}
      <ol>
        {entry.senses.map((sense, index) => (
          // eslint-disable-next-line react/no-array-index-key -- the senses of an entry never change places
          <li key={index}>
            {sense.parts.map((part, at) =>
              // eslint-disable-next-line react/no-array-index-key -- nor do the parts of a sense
              typeof part === 'string' ? part : <LinkTo key={at} link={part} />,
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** A pointer to another word; opens in place where there is something to open. */
function LinkTo({ link }: { link: WordLink }) {
  const { reader } = useServices()
  if (!link.isResolved) return <bdi lang="zh-Hans">{link.simplified}</bdi>
  return (
    <Button className="link" onPress={() => reader.follow({ headword: link.simplified })}>
      <bdi lang="zh-Hans">{link.simplified}</bdi>
    </Button>
  )
}

function Row({ headword, entry }: { headword: string; entry: DictionaryEntry | undefined }) {
  const { reader, settings } = useServices()
  const notation = useStore(settings.store, (state) => state.notation)
  const gloss =
    entry?.senses[0]?.parts.map((part) => (typeof part === 'string' ? part : part.simplified)).join('') ?? ''
  return (
    <li>
      <Button className="link" onPress={() => reader.follow({ headword })}>
        <bdi lang="zh-Hans">{headword}</bdi>
      </Button>
      <Reading syllables={(entry?.syllables ?? []).map((syllable) => syllable.toLowerCase())} notation={notation} />
      <span className="gloss">{gloss}</span>
    </li>
  )
}

/** A character without an entry: how it is read, what it is made of, what it is another form of. */
function RareCharacter({ character }: { character: CharacterExplanation }) {
  const { t } = useTranslation()
  const { components, variants } = character
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
    </div>
  )
}
