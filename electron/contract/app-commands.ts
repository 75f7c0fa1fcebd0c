import * as v from 'valibot'
import { command } from './command.ts'
import { mutated, mutationErrors } from './changes.ts'
import { Settings, SettingsPatch } from './settings.ts'

/** The program itself: what it is, and its settings. */
export const appCommands = [
  command('app.about', {
    input: v.strictObject({}),
    output: v.strictObject({
      version: v.string(),
      notices: v.array(v.strictObject({ name: v.string(), licence: v.string(), text: v.string() })),
    }),
    errors: [],
  }),

  command('settings.read', { input: v.strictObject({}), output: v.strictObject({ settings: Settings }), errors: [] }),

  command('settings.change', {
    input: v.strictObject({ patch: SettingsPatch }),
    output: v.strictObject({ settings: Settings, ...mutated }),
    errors: [...mutationErrors],
  }),
] as const
