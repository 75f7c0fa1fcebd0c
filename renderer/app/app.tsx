import './app.css'
import { lazy, Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type ActionScope, actions } from '#contract/actions.ts'
import { Library } from '../library/library.tsx'
import { Reader } from '../reader/reader.tsx'
import { showTheme } from '../settings/theme.ts'
import { MessageBar } from '../ui/message-bar.tsx'
import { ClosedDoor } from './closed-door.tsx'
import { Navigation } from './navigation.tsx'
import type { Route } from './routes.ts'
import { useServices } from './services.ts'
import { useAppActions } from './use-app-actions.ts'
import { ActionDeskContext, createActionDesk, useActionDesk, useKeys } from './use-actions.ts'
import { useRoute } from './use-route.ts'

// Loaded when first opened: the library and the reader are what a start waits for.
const About = lazy(async () => ({ default: (await import('../about/about.tsx')).About }))
const Cards = lazy(async () => ({ default: (await import('../cards/cards.tsx')).Cards }))
const Dictionary = lazy(async () => ({ default: (await import('../dictionary/dictionary.tsx')).Dictionary }))
const Glossary = lazy(async () => ({ default: (await import('../glossary/glossary.tsx')).Glossary }))
const HelpSheet = lazy(async () => ({ default: (await import('./help-sheet.tsx')).HelpSheet }))
const OpenDialog = lazy(async () => ({ default: (await import('../imports/open-dialog.tsx')).OpenDialog }))
const Review = lazy(async () => ({ default: (await import('../review/review.tsx')).Review }))
const Settings = lazy(async () => ({ default: (await import('../settings/settings.tsx')).Settings }))

const scopes: Partial<Record<Route['view'], ActionScope>> = { read: 'reader', review: 'review', cards: 'cards' }

function View({ route }: { route: Route }) {
  switch (route.view) {
    case 'read':
      return <Reader key={route.textId} textId={route.textId} pairIndex={route.pairIndex} />
    case 'review':
      return <Review />
    case 'cards':
      return <Cards cardId={route.cardId} />
    case 'glossary':
      return <Glossary termId={route.termId} />
    case 'dictionary':
      return <Dictionary query={route.query} />
    case 'settings':
      return <Settings />
    case 'about':
      return <About />
    case 'library':
      return <Library />
  }
}

function Study() {
  const route = useRoute()
  const desk = useActionDesk()
  const { t } = useTranslation()
  const { counts, settings } = useServices()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [handed, setHanded] = useState<{ handle: string; name: string } | null>(null)
  useAppActions(route, () => setHelpOpen(true))
  useKeys(scopes[route.view] ?? 'app')

  useEffect(() => {
    void counts.load()
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => showTheme(settings.store.getState().theme)
    dark.addEventListener('change', follow)
    return () => dark.removeEventListener('change', follow)
  }, [counts, settings])

  useEffect(() => {
    return window.duizhaoShell?.onShell((message) => {
      if (message.kind === 'open-file') setHanded({ handle: message.handle, name: message.name })
      const known = message.kind === 'action' && actions.find((each) => each.id === message.id)
      if (known) desk.run(known.id)
    })
  }, [desk])

  return (
    <div className="study">
      <a className="skip" href="#page" onClick={(event) => skipToPage(event)}>
        {t('app.skip')}
      </a>
      <Navigation route={route} />
      <Suspense fallback={<main className="room" aria-busy />}>
        <View route={route} />
      </Suspense>
      <MessageBar />
      {handed && (
        <Suspense fallback={null}>
          <OpenDialog key={handed.handle} file={handed} onClose={() => setHanded(null)} />
        </Suspense>
      )}
      {isHelpOpen && (
        <Suspense fallback={null}>
          <HelpSheet onClose={() => setHelpOpen(false)} scope={scopes[route.view] ?? 'app'} />
        </Suspense>
      )}
    </div>
  )
}

/** The address after `#` is the route, so the skip link moves the focus itself. */
function skipToPage(event: React.MouseEvent) {
  event.preventDefault()
  document.getElementById('page')?.focus()
}

/** The window: navigation, the open view, messages and the sheet of keys. */
export function App() {
  const { i18n } = useTranslation()
  const { client } = useServices()
  const [desk] = useState(createActionDesk)
  const [isClosed, setClosed] = useState(false)
  useEffect(() => {
    client.onClosed(() => setClosed(true))
  }, [client])
  if (isClosed) return <ClosedDoor reason="closed" />
  return (
    <I18nProvider locale={i18n.language}>
      <ActionDeskContext value={desk}>
        <Study />
      </ActionDeskContext>
    </I18nProvider>
  )
}
