import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Outline } from '../reader/outline.tsx'
import { hashOf, type Route } from './routes.ts'
import { useServices } from './services.ts'

/** The names of the rooms, with what waits in each, and the headings of the open text. */
export function Navigation({ route }: { route: Route }) {
  const { t } = useTranslation()
  const { counts, reader } = useServices()
  const { due, cards } = useStore(counts.store)
  const text = useStore(reader.store, (state) => state.text)
  const readRoute: Route = text ? { view: 'read', textId: text.id, pairIndex: null } : { view: 'library' }

  const rooms = [
    { view: 'library', to: { view: 'library' }, label: t('view.library'), count: 0 },
    { view: 'read', to: readRoute, label: t('view.read'), count: 0 },
    { view: 'review', to: { view: 'review' }, label: t('view.review'), count: due },
    { view: 'cards', to: { view: 'cards', cardId: null }, label: t('view.cards'), count: cards },
    { view: 'glossary', to: { view: 'glossary', termId: null }, label: t('view.glossary'), count: 0 },
    { view: 'dictionary', to: { view: 'dictionary', query: '' }, label: t('view.dictionary'), count: 0 },
    { view: 'settings', to: { view: 'settings' }, label: t('view.settings'), count: 0 },
    { view: 'about', to: { view: 'about' }, label: t('view.about'), count: 0 },
  ] satisfies readonly { view: Route['view']; to: Route; label: string; count: number }[]

  return (
    <nav className="rooms" aria-label={t('app.main')}>
      <div className="brand">
        <b aria-hidden="true" lang="zh-Hans">
          对照
        </b>
        <span>{t('app.name')}</span>
      </div>
      <ul>
        {rooms
          .filter((room) => room.view !== 'read' || text !== null)
          .map((room) => (
            <li key={room.view}>
              <a href={hashOf(room.to)} aria-current={route.view === room.view ? 'page' : undefined}>
                {room.label}
                {room.count > 0 && <i>{room.count}</i>}
              </a>
            </li>
          ))}
      </ul>
      {route.view === 'read' && text && <Outline text={text} />}
    </nav>
  )
}
