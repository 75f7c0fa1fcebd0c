import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/forms.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Client } from '#contract/client.ts'
import { App } from './app/app.tsx'
import { createCountsStore } from './app/counts-store.ts'
import { DisconnectedScreen } from './app/disconnected-screen.tsx'
import { MessageBar } from './app/message-bar.tsx'
import { Providers, type Stores } from './app/providers.tsx'
import { RescueScreen } from './backups/rescue-screen.tsx'
import { createGlossaryStore } from './glossary/glossary-store.ts'
import { createPairEditingStore } from './pair-editing/pair-editing-store.ts'
import { createActionRegistry } from './platform/action-registry.ts'
import { createChanges } from './platform/changes.ts'
import { connect } from './platform/connect.ts'
import { createMessagesStore } from './platform/messages-store.ts'
import { createSettingsStore } from './platform/settings-store.ts'
import { createReaderStore } from './reader/reader-store.ts'
import { createRealigningStore } from './realigning/realigning-store.ts'
import { allowEmptyMarkup } from './ui/empty-markup.ts'
import { reserveReactAriaStyleElement } from './ui/react-aria-styles.ts'
import { createVocabularyStore } from './vocabulary/vocabulary-store.ts'
import { showLanguage } from './words/words.ts'

/** The one place where stores are built; everything else gets them through their contexts. */
export function createStores(client: Client): Stores {
  const messages = createMessagesStore()
  const changes = createChanges(client, messages)
  const vocabulary = createVocabularyStore(client, changes, messages)
  return {
    client,
    messages,
    changes,
    vocabulary,
    actions: createActionRegistry(),
    settings: createSettingsStore(client, changes),
    counts: createCountsStore(client, changes),
    glossary: createGlossaryStore(client),
    reader: createReaderStore(client, changes, vocabulary),
    pairEditing: createPairEditingStore(),
    realigning: createRealigningStore(client, changes, messages),
  }
}

/** Opens the channel, reads the settings, and only then draws, so that nothing changes colour or language under the eye. */
async function open(root: HTMLElement) {
  allowEmptyMarkup()
  reserveReactAriaStyleElement()
  const opened = await connect()
  if (!opened.ok) {
    await showLanguage('system')
    createRoot(root).render(<DisconnectedScreen reason={opened.reason} />)
    return
  }
  // Nothing that this window knows of the library holds any more.
  opened.client.onRestored(() => location.reload())
  const stores = createStores(opened.client)
  const { fault, ...state } = await opened.client.call('app.state', {})
  if (fault) {
    await showLanguage('system')
    createRoot(root).render(
      <Providers stores={stores}>
        <RescueScreen fault={fault} />
        <MessageBar view="rescue" />
      </Providers>,
    )
    return
  }
  await stores.settings.load()
  // A Chinese interface is drawn in its own face from the first; the others can wait for it.
  if (document.documentElement.lang.startsWith('zh')) await loadChineseSans()
  createRoot(root).render(
    <StrictMode>
      <Providers stores={stores}>
        <App state={state} />
      </Providers>
    </StrictMode>,
  )
  requestIdleCallback(() => void loadChineseSans())
}

const loadChineseSans = () => import('./ui/chinese-sans.css')

const root = document.getElementById('root')
if (root) void open(root)
