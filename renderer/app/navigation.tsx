import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { hrefOf, type Route } from '../platform/routes.ts'
import { useMedia } from '../platform/use-media.ts'
import { Outline } from '../reader/outline.tsx'
import { useReader } from '../reader/reader-store.ts'
import { useCounts } from './counts-store.ts'

/** So many views have a place in the bar of a narrow window. */
const IN_BAR = 3

/** The names of the views, with what waits in each, and the headings of the open text. */
export function Navigation({ route }: { route: Route }) {
  const { t } = useTranslation()
  const reader = useReader()
  const text = useStore(reader.store, (state) => state.text)
  const entries = useEntries()
  const isNarrow = useMedia('(max-width: 860px)')

  return (
    <nav className="navigation" aria-label={t('app.main')}>
      <div className="brand">
        <b aria-hidden="true" lang="zh-Hans">
          对照
        </b>
        <span>{t('app.name')}</span>
      </div>
      <Entries entries={isNarrow ? entries.slice(0, IN_BAR) : entries} current={route.view} />
      {isNarrow && <MoreEntries entries={entries.slice(IN_BAR)} current={route.view} />}
      {route.view === 'read' && text && <Outline text={text} />}
    </nav>
  )
}

function Entries({ entries, current }: { entries: readonly Entry[]; current: Route['view'] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.view}>
          <a href={hrefOf(entry.to)} aria-current={current === entry.view ? 'page' : undefined}>
            {entry.label}
            {entry.count > 0 && <i>{entry.count}</i>}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What does not fit in the bar of a narrow window. */
function MoreEntries({ entries, current }: { entries: readonly Entry[]; current: Route['view'] }) {
  const { t } = useTranslation()
  return (
    <DialogTrigger>
      <Button className="button">{t('app.more')}</Button>
      <Popover className="menu" placement="bottom end">
        <Dialog className="navigation-more" aria-label={t('app.more')}>
          {({ close }) => (
            <div onClickCapture={() => setTimeout(close)}>
              <Entries entries={entries} current={current} />
            </div>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
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
