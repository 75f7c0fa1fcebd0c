import { app, Menu } from 'electron'
import type { Client } from '#contract/client.ts'
import { aboutPanel } from './about.ts'
import { menuTemplate } from './menu.ts'
import { shellLanguage } from './shell-words.ts'

/** Keeps the menu bar in the reader's language and with the reader's keys, also when these change. */
export async function keepMenu(client: Client, run: (id: string) => void) {
  const about = await client.call('app.about', {})
  const rebuild = async () => {
    const { settings } = await client.call('settings.read', {})
    const language = shellLanguage(settings.language, app.getLocale())
    app.setAboutPanelOptions(aboutPanel(about, language))
    const openAbout = () => app.showAboutPanel()
    const template = menuTemplate({ language, platform: process.platform, keys: settings.keys, run, openAbout })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  client.onChanged(({ settings }) => void (settings && rebuild()))
  await rebuild()
}
