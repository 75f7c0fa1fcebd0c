import { createContext, useContext } from 'react'
import type { Client } from '#contract/client.ts'
import { createReaderStore } from '../reader/reader-store.ts'
import { createSettingsStore } from '../settings/settings-store.ts'
import { createMessages } from '../ui/messages-store.ts'
import { createGlossaryStore } from '../glossary/glossary-store.ts'
import { createVocabularyStore } from '../vocabulary/vocabulary-store.ts'
import { createRealigningStore } from '../realigning/realigning-store.ts'
import { createBeadDeskStore } from '../beads/bead-desk-store.ts'
import { createChanges } from './changes.ts'
import { createCountsStore } from './counts-store.ts'

/** What the features share: the core, the news of changes, and one small store each. */
export function createServices(client: Client) {
  const messages = createMessages()
  const changes = createChanges(client, messages)
  const vocabulary = createVocabularyStore(client, changes, messages)
  return {
    client,
    messages,
    changes,
    settings: createSettingsStore(client, changes),
    counts: createCountsStore(client, changes),
    glossary: createGlossaryStore(client),
    vocabulary,
    reader: createReaderStore(client, changes, vocabulary),
    beadDesk: createBeadDeskStore(),
    realigning: createRealigningStore(client, changes, messages),
  }
}
export type Services = ReturnType<typeof createServices>

export const ServicesContext = createContext<Services | null>(null)

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('ServicesContext is missing')
  return services
}
