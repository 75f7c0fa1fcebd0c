import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FoundWord } from '#contract/dictionary.ts'
import { navigate } from '../platform/routes.ts'
import { Entry } from './entry.tsx'
import { ResultActions } from './result-actions.tsx'
import { StrokeOrder } from './stroke-order.tsx'

interface Props {
  readonly word: FoundWord
  /** What can be done with the word is shown. One result at a time is open. */
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** One answer of the dictionary's search: the word, the term of the glossary that it is, what it means. */
export function Result({ word: { entry, term }, isOpen, onToggle }: Props) {
  const { t } = useTranslation()
  const headword = entry?.simplified ?? term?.zh ?? ''
  const syllables = entry?.syllables.map((syllable) => syllable.toLowerCase()) ?? term?.syllables ?? []
  return (
    <article className="dictionary" lang="en" aria-label={headword}>
      <div className="result-head">
        <h2 lang="zh-Hans">{headword}</h2>
        {term && (
          <Button className="chip" onPress={() => navigate({ view: 'glossary', termId: term.id })}>
            {t('dictionary.term', { term: term.en })}
          </Button>
        )}
        <Button className="button quiet" aria-expanded={isOpen} onPress={onToggle}>
          {t('dictionary.more')}
        </Button>
      </div>
      {isOpen && <ResultActions headword={headword} syllables={syllables} termId={term?.id ?? null} />}
      {entry && <Entry entry={entry} headword={headword} />}
      <StrokeOrder word={headword} />
    </article>
  )
}
