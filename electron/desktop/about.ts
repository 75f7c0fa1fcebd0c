import type { AboutPanelOptionsOptions } from 'electron'
import type { Output } from '#contract/commands.ts'
import { type ShellLanguage, shellWord } from './shell-words.ts'
import { windowWord } from '../host/window-words.ts'

/** The native about panel: name, version, and the names and licences of what is inside. */
export function aboutPanel(about: Output<'app.about'>, language: ShellLanguage): AboutPanelOptionsOptions {
  const inside = about.notices.map(({ name, licence }) => `${name} (${licence})`)
  return {
    applicationName: windowWord(language, 'app.name'),
    applicationVersion: about.version,
    copyright: [...inside, shellWord(language, 'licences')].join('\n'),
  }
}
