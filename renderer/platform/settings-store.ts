import { createStore } from 'zustand/vanilla'
import type { Client } from '#contract/client.ts'
import { defaultSettings, type Settings, type SettingsPatch } from '#contract/settings.ts'
import { showLanguage } from '../words/words.ts'
import type { Changes } from './changes.ts'
import { createRequiredContext } from './required-context.ts'
import { showTheme } from './theme.ts'

/** The reader's settings as the core keeps them, shown on the document as they change. */
export function createSettingsStore(client: Client, changes: Changes) {
  const store = createStore<Settings>(() => defaultSettings)

  async function show(settings: Settings) {
    const isNewLanguage = settings.language !== store.getState().language
    store.setState(settings, true)
    showTheme(settings.theme)
    if (isNewLanguage) await showLanguage(settings.language)
  }

  async function load() {
    await showLanguage(store.getState().language)
    const answer = await changes.query(client.call('settings.read', {}))
    await show(answer?.settings ?? defaultSettings)
  }

  changes.onChanged((changed) => {
    if (changed.settings) void load()
  })

  return {
    store,
    load,
    /** Shows the change at once and keeps it; the core's answer is what counts. */
    change: async (patch: SettingsPatch) => {
      const before = store.getState()
      // Asked first: what a view asks anew because of the change is then answered after it.
      const answer = changes.apply(client.call('settings.change', { patch }))
      await show({ ...before, ...patch } as Settings)
      if (!(await answer)) await show(before)
    },
  }
}

export type SettingsStore = ReturnType<typeof createSettingsStore>

export const [SettingsContext, useSettings] = createRequiredContext<SettingsStore>('settings')
