import './app.css'
import { lazy, Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { actions } from '#contract/actions.ts'
import type { Output } from '#contract/commands.ts'
import { useActionRegistry } from '../platform/action-registry.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'
import { useSettings } from '../platform/settings-store.ts'
import { showTheme } from '../platform/theme.ts'
import { useBackupTrouble } from '../backups/use-backup-trouble.ts'
import { useKeys } from '../platform/use-actions.ts'
import { useRoute } from '../platform/use-route.ts'
import { useCounts } from './counts-store.ts'
import { DisconnectedScreen } from './disconnected-screen.tsx'
import { MessageBar } from './message-bar.tsx'
import { Navigation } from './navigation.tsx'
import { useAppActions } from './use-app-actions.ts'
import { usePastedFile } from './use-pasted-file.ts'
import { scopeOf, View } from './view.tsx'

// Loaded when first opened: the library and the reader are what a start waits for.
const KeyboardHelp = lazy(async () => ({ default: (await import('./keyboard-help.tsx')).KeyboardHelp }))
const OpenDialog = lazy(async () => ({ default: (await import('../imports/open-dialog.tsx')).OpenDialog }))

/** The window: navigation, the open view, messages and the sheet of keys. */
export function App({ state }: { readonly state: OpenState }) {
  const { i18n } = useTranslation()
  const client = useClient()
  const [isClosed, setClosed] = useState(false)
  useEffect(() => {
    client.onClosed(() => setClosed(true))
  }, [client])
  if (isClosed) return <DisconnectedScreen reason="closed" />
  return (
    <I18nProvider locale={i18n.language}>
      <Workspace state={state} />
    </I18nProvider>
  )
}

function Workspace({ state }: { readonly state: OpenState }) {
  const route = useRoute()
  const scope = scopeOf(route)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const { fileToOpen, closeFile } = useDesktopShell()
  const { pasted, forget } = usePastedFile(route.view === 'library' || route.view === 'read')
  useAppActions(route, () => setHelpOpen(true))
  useKeys(scope)
  useCountsFromStart()
  useSystemTheme()
  useBackupTrouble()
  useSalvaged(state.salvaged)

  return (
    <div className="workspace">
      <SkipLink />
      {state.isReadingOnly && <ReadingOnly />}
      <Navigation route={route} />
      <Suspense fallback={<main className="page-layout" aria-busy />}>
        <View route={route} />
      </Suspense>
      <MessageBar view={route.view} />
      <Suspense fallback={null}>
        {pasted && <OpenDialog key={`pasted ${pasted.number}`} file={pasted.file} onClose={forget} />}
        {fileToOpen && <OpenDialog key={fileToOpen.handle} file={fileToOpen} onClose={closeFile} />}
        {isHelpOpen && <KeyboardHelp onClose={() => setHelpOpen(false)} scope={scope} />}
      </Suspense>
    </div>
  )
}

/** The address after `#` is the route, so the skip link moves the focus itself. */
function SkipLink() {
  const { t } = useTranslation()
  return (
    <a
      className="skip"
      href="#page"
      onClick={(event) => {
        event.preventDefault()
        document.getElementById('page')?.focus()
      }}
    >
      {t('app.skip')}
    </a>
  )
}

/** Runs what the desktop shell's menu asks for, and gives the file that it was asked to open. */
function useDesktopShell() {
  const registry = useActionRegistry()
  const [fileToOpen, setFileToOpen] = useState<{ handle: string; name: string } | null>(null)
  useEffect(() => {
    return window.duizhaoShell?.onShell((message) => {
      if (message.kind === 'open-file') setFileToOpen({ handle: message.handle, name: message.name })
      const known = message.kind === 'action' && actions.find((each) => each.id === message.id)
      if (known) registry.run(known.id)
    })
  }, [registry])
  return { fileToOpen, closeFile: () => setFileToOpen(null) }
}

type OpenState = Pick<Output<'app.state'>, 'isReadingOnly' | 'salvaged'>

/** Stands over every page while nothing can be saved. */
function ReadingOnly() {
  const { t } = useTranslation()
  return (
    <p className="reading-only" role="status">
      {t('app.readingOnly')}
    </p>
  )
}

/** Says once what could be saved of a damaged library. */
function useSalvaged(salvaged: OpenState['salvaged']) {
  const messages = useMessages()
  useEffect(() => {
    if (!salvaged || sessionStorage.getItem('salvaged')) return
    sessionStorage.setItem('salvaged', 'told')
    messages.show({ wordKey: 'rescue.salvaged', values: salvaged })
  }, [messages, salvaged])
}

function useCountsFromStart() {
  const counts = useCounts()
  useEffect(() => void counts.load(), [counts])
}

/** Follows the system from light to dark while the reader's theme is the system's. */
function useSystemTheme() {
  const settings = useSettings()
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => showTheme(settings.store.getState().theme)
    dark.addEventListener('change', follow)
    return () => dark.removeEventListener('change', follow)
  }, [settings])
}
