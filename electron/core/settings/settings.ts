import * as v from 'valibot'
import { defaultSettings, Settings, type SettingsPatch } from '#contract/settings.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { Database } from '../store/database.ts'
import type { CoreContext } from '../store/core-context.ts'
import { mutate } from '../store/mutate.ts'

/**
 * The reader's settings. What was never set, and what was set by a program whose values we no longer know, is as in
 * the defaults.
 */
export function readSettings(database: Database): Settings {
  const stored = database.all<{ key: string; value: string }>('SELECT key, value FROM settings')
  let settings = defaultSettings
  for (const { key, value } of stored) {
    const patched = v.safeParse(Settings, { ...settings, [key]: JSON.parse(value) as unknown })
    if (patched.success) settings = patched.output
  }
  return settings
}

export function settingsHandlers(context: CoreContext): Pick<Handlers, 'settings.read' | 'settings.change'> {
  const { database } = context
  return {
    'settings.read': () => ({ settings: readSettings(database) }),
    'settings.change': ({ patch }) => changeSettings(context, patch),
  }
}

function changeSettings(context: CoreContext, patch: SettingsPatch) {
  const { database } = context
  const [settings, mutated] = mutate(context, ({ rows }) => {
    const before = readSettings(database)
    for (const [key, value] of Object.entries({ ...before, ...patch })) {
      const written = JSON.stringify(value)
      if (!(key in patch) || written === JSON.stringify(before[key as keyof Settings])) continue
      // A hint that is over is nothing that one would take back, and so no step.
      if (key === 'hintsDone') {
        database.run('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)', key, written)
        continue
      }
      const isStored = database.one('SELECT 1 FROM settings WHERE key = ?', key) !== undefined
      if (isStored) rows.update('settings', key, { value: written })
      else rows.insert('settings', { key, value: written })
    }
    return { result: readSettings(database), step: { kind: 'settings-changed' } }
  })
  return { settings, ...mutated }
}
