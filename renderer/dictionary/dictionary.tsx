import './dictionary.css'
import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundWord } from '#contract/dictionary.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { navigate } from '../platform/routes.ts'
import { PageLayout } from '../ui/page-layout.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { OpenHeadwordContext } from './open-headword.ts'
import { Result } from './result.tsx'

const SHOWN = 40

/** The dictionary by itself: by Chinese, by English, by pinyin with or without tones. */
export function Dictionary({ query }: { query: string }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(query)
  const [opened, setOpened] = useState<string | null>(null)
  const found = useFound(useDeferredValue(typed.trim()))
  useEffect(() => setTyped(query), [query])

  return (
    <PageLayout
      title={t('dictionary.title')}
      aside={<SearchField label={t('dictionary.search')} value={typed} onChange={setTyped} maxLength={200} autoFocus />}
    >
      {!found && <p className="quiet">{t('dictionary.hint')}</p>}
      {found?.words.length === 0 && <p className="quiet">{t('dictionary.noMatch', { search: found.query })}</p>}
      {found?.words[0]?.isPart && <p className="quiet">{t('dictionary.parts', { search: found.query })}</p>}
      <OpenHeadwordContext value={(headword) => navigate({ view: 'dictionary', query: headword })}>
        <div className="dictionary-results" aria-live="polite">
          {found?.words.map((word) => (
            <Result
              key={keyOf(word)}
              word={word}
              isOpen={opened === keyOf(word)}
              onToggle={() => setOpened(opened === keyOf(word) ? null : keyOf(word))}
            />
          ))}
        </div>
      </OpenHeadwordContext>
    </PageLayout>
  )
}

const keyOf = ({ entry, term }: FoundWord) => `${entry?.id} ${term?.id}`

interface Found {
  readonly query: string
  readonly words: readonly FoundWord[]
}

/** What the dictionary finds; null where nothing is searched. */
function useFound(query: string): Found | null {
  const client = useClient()
  const changes = useChanges()
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    let isWanted = true
    if (query === '') setFound(null)
    else
      void changes.query(client.call('dictionary.search', { query, limit: SHOWN })).then((answer) => {
        if (isWanted && answer) setFound({ query, words: answer.found })
      })
    return () => {
      isWanted = false
    }
  }, [client, changes, query])
  return found
}
