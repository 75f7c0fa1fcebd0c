import './glossary.css'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Term, TermSummary } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import { go, hashOf } from '../app/routes.ts'
import { useServices } from '../app/services.ts'
import { Reading } from '../reader/reading.tsx'
import { Room } from '../ui/room.tsx'
import { TermBody } from './term-body.tsx'

/** Lower case, without tone digits and blanks, so that `ganshouye` finds 感受野. */
const fold = (text: string) => text.toLowerCase().replaceAll(/[\s\d'’·-]/g, '')

/** All terms, to look up and to follow from one to the next. */
export function Glossary({ termId }: { termId: string | null }) {
  const { t } = useTranslation()
  const { glossary, changes } = useServices()
  const [terms, setTerms] = useState<readonly TermSummary[]>([])
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(fold(search))
  useEffect(() => {
    void changes.ask(glossary.list()).then((list) => list && setTerms(list))
  }, [glossary, changes])

  const shown = useMemo(
    () =>
      terms.filter(
        (term) => fold(term.zh + term.en).includes(wanted) || fold(term.syllables.join('')).includes(wanted),
      ),
    [terms, wanted],
  )
  return (
    <Room
      title={t('glossary.title')}
      aside={
        <>
          <span className="quiet">{t('glossary.total', { count: terms.length })}</span>
          <SearchField className="search" value={search} onChange={setSearch}>
            <Label>{t('glossary.search')}</Label>
            <Input placeholder={t('glossary.search')} />
          </SearchField>
        </>
      }
    >
      <div className="terms">
        <ul aria-label={t('glossary.title')}>
          {shown.map((term) => (
            <li key={term.id}>
              <a
                href={hashOf({ view: 'glossary', termId: term.id })}
                aria-current={term.id === termId ? 'true' : undefined}
                data-term={term.id}
              >
                <b lang="zh-Hans">{term.zh}</b>
                <span lang="en">{term.en}</span>
              </a>
            </li>
          ))}
        </ul>
        {terms.length > 0 && shown.length === 0 && <p className="quiet">{t('glossary.noMatch', { search })}</p>}
        {termId ? (
          <TermSheet key={termId} termId={termId as TermId} />
        ) : (
          <p className="quiet">{t('glossary.choose')}</p>
        )}
      </div>
    </Room>
  )
}

function TermSheet({ termId }: { termId: TermId }) {
  const { glossary, changes, settings } = useServices()
  const notation = useStore(settings.store, (state) => state.notation)
  const [term, setTerm] = useState<Term | null>(null)
  useEffect(() => {
    void changes.ask(glossary.term(termId)).then(setTerm)
  }, [glossary, changes, termId])
  if (!term) return <div className="term-sheet" />
  return (
    <section className="term-sheet word-card" aria-labelledby="term-title">
      <div className="headline">
        <h2 id="term-title" lang="zh-Hans">
          {term.zh}
        </h2>
        <Reading syllables={term.syllables} notation={notation} />
      </div>
      <TermBody term={term} onFollow={(next) => go({ view: 'glossary', termId: next })} />
    </section>
  )
}
