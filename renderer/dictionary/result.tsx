import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FoundWord } from '#contract/dictionary.ts'
import { navigate } from '../platform/routes.ts'
import { Entry } from './entry.tsx'
import { StrokeOrder } from './stroke-order.tsx'

/** One answer of the dictionary's search: the word, the term of the glossary that it is, what it means. */
export function Result({ word: { entry, term } }: { word: FoundWord }) {
  const { t } = useTranslation()
  const headword = entry?.simplified ?? term?.zh ?? ''
  return (
    <article className="dictionary" lang="en">
      <h2 lang="zh-Hans">{headword}</h2>
      {term && (
        <p className="found-term">
          <Button className="chip term-chip" onPress={() => navigate({ view: 'glossary', termId: term.id })}>
            {t('dictionary.term', { term: term.en })}
          </Button>
        </p>
      )}
      {entry && <Entry entry={entry} />}
      <StrokeOrder word={headword} />
    </article>
  )
}
