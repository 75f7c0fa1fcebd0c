import './entry.css'
import { useTranslation } from 'react-i18next'
import { byReading } from '#contract/by-reading.ts'
import type { CharacterExplanation, Explanation, WordForm } from '#contract/dictionary.ts'
import { Entry } from './entry.tsx'
import { StrokeOrder } from './stroke-order.tsx'
import type { WordDetails } from './use-word-details.ts'
import { WordFormPart } from './word-form-part.tsx'
import { WordRow } from './word-row.tsx'

interface Props {
  readonly headword: string
  /** How it is read where it stands: the senses of that reading come first. */
  readonly syllables: readonly string[]
  readonly explanation: Explanation
  /** What it is made of, once that is known. */
  readonly details: WordDetails | null
}

/** What the dictionary says: the word itself, or how it is made; then other words here, longest first; its characters. */
export function DictionaryBody({ headword, syllables, explanation, details }: Props) {
  const { t } = useTranslation()
  const own = explanation.words.find((match) => match.headword === headword)
  const others = explanation.words.filter((match) => match !== own)
  const alone = own ? undefined : explanation.characters.find(({ character }) => character === headword)
  const form = own || alone ? null : details?.form
  const characters = (details?.characters ?? []).filter(({ character }) => character !== headword)
  return (
    <section className="dictionary" lang="en">
      <StrokeOrder key={headword} word={headword} />
      {byReading(own?.entries ?? alone?.entries ?? [], syllables).map((entry) => (
        <Entry key={entry.id} entry={entry} headword={headword} />
      ))}
      {alone && alone.entries.length === 0 && <RareCharacter character={alone} />}
      {!own && !alone && <p className="quiet">{t('word.noEntry')}</p>}
      {form && <WordFormPart form={form} />}
      {details?.around && <FormAround {...details.around} />}
      {others.length > 0 && (
        <>
          <h3>{t('word.otherWords')}</h3>
          <ul className="other-words">
            {others.map((match) => (
              <WordRow
                key={`${match.startUtf16}:${match.headword}`}
                headword={match.headword}
                entry={match.entries[0]}
              />
            ))}
          </ul>
        </>
      )}
      <Characters
        characters={characters}
        readingOf={(character) => syllables[Array.from(headword).indexOf(character)]}
      />
    </section>
  )
}

/** The longer form that a word is part of where it stands. */
function FormAround({ text, form }: { text: string; form: WordForm }) {
  const { t } = useTranslation()
  return (
    <>
      <h3>
        {t('word.form.around')} <bdi lang="zh-Hans">{text}</bdi>
      </h3>
      <WordFormPart form={form} />
    </>
  )
}

/** The characters of a word, each by the reading that it has in the word. */
function Characters({
  characters,
  readingOf,
}: {
  characters: readonly CharacterExplanation[]
  readingOf: (character: string) => string | undefined
}) {
  const { t } = useTranslation()
  if (characters.length === 0) return null
  return (
    <>
      <h3>{t('word.characters')}</h3>
      <ul className="other-words">
        {characters.map(({ character, entries, components }) => (
          <WordRow
            key={character}
            headword={character}
            entry={byReading(entries, [readingOf(character) ?? ''])[0]}
            components={components.filter(isDrawn)}
          />
        ))}
      </ul>
    </>
  )
}

/** Whether the faces that come with the program have the character; others would be empty boxes. */
const isDrawn = (character: string) => /^[\u4e00-\u9fff\u2e80-\u2fdf]$/u.test(character)

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
