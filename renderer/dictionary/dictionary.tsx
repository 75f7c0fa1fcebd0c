import './dictionary.css'
import '../reader/word-card.css'
import { useDeferredValue, useEffect, useState } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FoundWord } from '#contract/dictionary.ts'
import { go } from '../app/routes.ts'
import { useServices } from '../app/services.ts'
import { Room } from '../ui/room.tsx'
import { FollowContext } from './follow.ts'
import { Result } from './result.tsx'

const SHOWN = 40

/** The dictionary by itself: by Chinese, by English, by pinyin with or without tones. */
export function Dictionary({ query }: { query: string }) {
  const { t } = useTranslation()
  const { client, changes } = useServices()
  const [typed, setTyped] = useState(query)
  const [found, setFound] = useState<{ readonly of: string; readonly words: readonly FoundWord[] } | null>(null)
  const wanted = useDeferredValue(typed.trim())
  useEffect(() => setTyped(query), [query])
  useEffect(() => {
    let isWanted = true
    if (wanted === '') setFound(null)
    else
      void changes.ask(client.call('dictionary.search', { query: wanted, limit: SHOWN })).then((answer) => {
        if (isWanted && answer) setFound({ of: wanted, words: answer.found })
      })
    return () => {
      isWanted = false
    }
  }, [client, changes, wanted])

  return (
    <Room
      title={t('dictionary.title')}
      aside={
        <SearchField className="search" value={typed} onChange={setTyped} maxLength={200} autoFocus>
          <Label>{t('dictionary.search')}</Label>
          <Input placeholder={t('dictionary.search')} />
        </SearchField>
      }
    >
      {!found && <p className="quiet">{t('dictionary.hint')}</p>}
      {found?.words.length === 0 && <p className="quiet">{t('dictionary.noMatch', { search: found.of })}</p>}
      {found?.words[0]?.isPart && <p className="quiet">{t('dictionary.parts', { search: found.of })}</p>}
      <FollowContext value={(headword) => go({ view: 'dictionary', query: headword })}>
        <div className="dictionary-results" aria-live="polite">
          {found?.words.map((word) => (
            <Result key={`${word.entry?.id} ${word.term?.id}`} word={word} />
          ))}
        </div>
      </FollowContext>
    </Room>
  )
}
