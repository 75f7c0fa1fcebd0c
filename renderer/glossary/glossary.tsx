import '../chinese-text/explanation.css'
import './glossary.css'
import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Term, TermSummary } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import { Reading } from '../chinese-text/reading.tsx'
import { useChanges } from '../platform/changes.ts'
import { hrefOf, navigate } from '../platform/routes.ts'
import { useSettings } from '../platform/settings-store.ts'
import { PageLayout } from '../ui/page-layout.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { useGlossary } from './glossary-store.ts'
import { TermBody } from './term-body.tsx'

/** Lower case, without tone digits and blanks, so that `ganshouye` finds 感受野. */
const normalizeForSearch = (text: string) => text.toLowerCase().replaceAll(/[\s\d'’·-]/g, '')

/** All terms, to look up and to follow from one to the next. */
export function Glossary({ termId }: { termId: string | null }) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const terms = useTerms()
  const wanted = useDeferredValue(normalizeForSearch(search))
  const isFound = ({ zh, en, syllables }: TermSummary) =>
    [zh + en, syllables.join('')].some((text) => normalizeForSearch(text).includes(wanted))
  const shown = terms.filter(isFound)

  return (
    <PageLayout
      title={t('glossary.title')}
      aside={
        <>
          <span className="quiet">{t('glossary.total', { count: terms.length })}</span>
          <SearchField label={t('glossary.search')} value={search} onChange={setSearch} />
        </>
      }
    >
      <div className="glossary-columns">
        <TermList terms={shown} openId={termId} />
        {terms.length > 0 && shown.length === 0 && <p className="quiet">{t('glossary.noMatch', { search })}</p>}
        {termId ? (
          <TermDetails key={termId} termId={termId as TermId} />
        ) : (
          <p className="quiet">{t('glossary.choose')}</p>
        )}
      </div>
    </PageLayout>
  )
}

function useTerms(): readonly TermSummary[] {
  const glossary = useGlossary()
  const changes = useChanges()
  const [terms, setTerms] = useState<readonly TermSummary[]>([])
  useEffect(() => {
    void changes.query(glossary.list()).then((list) => list && setTerms(list))
  }, [glossary, changes])
  return terms
}

function TermList({ terms, openId }: { terms: readonly TermSummary[]; openId: string | null }) {
  const { t } = useTranslation()
  return (
    <ul aria-label={t('glossary.title')}>
      {terms.map((term) => (
        <li key={term.id}>
          <a
            href={hrefOf({ view: 'glossary', termId: term.id })}
            aria-current={term.id === openId ? 'true' : undefined}
            data-term={term.id}
          >
            <b lang="zh-Hans">{term.zh}</b>
            <span lang="en">{term.en}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function TermDetails({ termId }: { termId: TermId }) {
  const glossary = useGlossary()
  const changes = useChanges()
  const notation = useStore(useSettings().store, (state) => state.notation)
  const [term, setTerm] = useState<Term | null>(null)
  useEffect(() => {
    void changes.query(glossary.term(termId)).then(setTerm)
  }, [glossary, changes, termId])

  if (!term) return <div className="term-details" />
  return (
    <section className="term-details explanation" aria-labelledby="term-title">
      <div className="headline">
        <h2 id="term-title" lang="zh-Hans">
          {term.zh}
        </h2>
        <Reading syllables={term.syllables} notation={notation} />
      </div>
      <TermBody term={term} headword={term.zh} onFollow={(next) => navigate({ view: 'glossary', termId: next })} />
    </section>
  )
}
