import type { ReactNode } from 'react'
import type { Client } from '#contract/client.ts'
import { GlossaryContext, type GlossaryStore } from '../glossary/glossary-store.ts'
import { PairEditingContext, type PairEditingStore } from '../pair-editing/pair-editing-store.ts'
import { type ActionRegistry, ActionRegistryContext } from '../platform/action-registry.ts'
import { type Changes, ChangesContext } from '../platform/changes.ts'
import { ClientContext } from '../platform/client.ts'
import { type Messages, MessagesContext } from '../platform/messages-store.ts'
import { SettingsContext, type SettingsStore } from '../platform/settings-store.ts'
import { ReaderContext, type ReaderStore } from '../reader/reader-store.ts'
import { RealigningContext, type RealigningStore } from '../realigning/realigning-store.ts'
import { VocabularyContext, type VocabularyStore } from '../vocabulary/vocabulary-store.ts'
import { CountsContext, type CountsStore } from './counts-store.ts'

/** Everything the window is drawn with. Built once, in `main.tsx`. */
export interface Stores {
  readonly client: Client
  readonly messages: Messages
  readonly changes: Changes
  readonly actions: ActionRegistry
  readonly settings: SettingsStore
  readonly counts: CountsStore
  readonly glossary: GlossaryStore
  readonly vocabulary: VocabularyStore
  readonly reader: ReaderStore
  readonly pairEditing: PairEditingStore
  readonly realigning: RealigningStore
}

/** Hands each store to its own context, so that a component asks for what it uses and nothing else. */
export function Providers({ stores, children }: { stores: Stores; children: ReactNode }) {
  return (
    <PlatformProviders stores={stores}>
      <CountsContext value={stores.counts}>
        <GlossaryContext value={stores.glossary}>
          <VocabularyContext value={stores.vocabulary}>
            <ReaderContext value={stores.reader}>
              <PairEditingContext value={stores.pairEditing}>
                <RealigningContext value={stores.realigning}>{children}</RealigningContext>
              </PairEditingContext>
            </ReaderContext>
          </VocabularyContext>
        </GlossaryContext>
      </CountsContext>
    </PlatformProviders>
  )
}

function PlatformProviders({ stores, children }: { stores: Stores; children: ReactNode }) {
  return (
    <ClientContext value={stores.client}>
      <MessagesContext value={stores.messages}>
        <ChangesContext value={stores.changes}>
          <SettingsContext value={stores.settings}>
            <ActionRegistryContext value={stores.actions}>{children}</ActionRegistryContext>
          </SettingsContext>
        </ChangesContext>
      </MessagesContext>
    </ClientContext>
  )
}
