import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { hrefOf, type Route } from '../platform/routes.ts'
import { Outline } from '../reader/outline.tsx'
import { useReader } from '../reader/reader-store.ts'
import { useCounts } from './counts-store.ts'

/** The names of the views, with what waits in each, and the headings of the open text. */
export function Navigation({ route }: { route: Route }) {
  const { t } = useTranslation()
  const reader = useReader()
  const text = useStore(reader.store, (state) => state.text)
  const entries = useEntries()

  return (
    <nav className="navigation" aria-label={t('app.main')}>
      <div className="brand">
        <b aria-hidden="true" lang="zh-Hans">
          对照
        </b>
        <span>{t('app.name')}</span>
      </div>
      <ul>
        {entries.map((entry) => (
          <li key={entry.view}>
            <a href={hrefOf(entry.to)} aria-current={route.view === entry.view ? 'page' : undefined}>
              {entry.label}
              {entry.count > 0 && <i>{entry.count}</i>}
            </a>
          </li>
        ))}
      </ul>
      {route.view === 'read' && text && <Outline text={text} />}
    </nav>
  )
}

interface Entry {
  readonly view: Route['view']
  readonly to: Route
  readonly label: string
  readonly count: number
}

function useEntries(): readonly Entry[] {
  const { t } = useTranslation()
  const { due, cards } = useStore(useCounts().store)
  const textId = useStore(useReader().store, (state) => state.text?.id)
  const entry = (to: Route, label: string, count = 0): Entry => ({ view: to.view, to, label, count })
  return [
    entry({ view: 'library' }, t('view.library')),
    ...(textId ? [entry({ view: 'read', textId, pairIndex: null }, t('view.read'))] : []),
    entry({ view: 'review' }, t('view.review'), due),
    entry({ view: 'cards', cardId: null }, t('view.cards'), cards),
    entry({ view: 'glossary', termId: null }, t('view.glossary')),
    entry({ view: 'dictionary', query: '' }, t('view.dictionary')),
    entry({ view: 'corrections' }, t('view.corrections')),
    entry({ view: 'history' }, t('view.history')),
    entry({ view: 'settings' }, t('view.settings')),
    entry({ view: 'about' }, t('view.about')),
  ]
}
