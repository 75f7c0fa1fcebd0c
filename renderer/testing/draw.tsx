import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createClient } from '#contract/client.ts'
import { defaultSettings, type Settings } from '#contract/settings.ts'
import type { Core } from '#core/core.ts'
import { createChannelPair } from '#core/testing/channel-pair.ts'
import { MessageBar } from '../app/message-bar.tsx'
import { Providers } from '../app/providers.tsx'
import { createStores } from '../main.tsx'

/** Draws a part of the window over a real core, with the message bar below it; gives a person's hands and eyes. */
export async function draw(core: Core, view: ReactElement, settings: Partial<Settings> = {}) {
  const channel = createChannelPair()
  core.connect(channel.core)
  location.hash = ''
  await core.call('settings.change', { patch: { ...defaultSettings, language: 'en', ...settings } })
  const stores = createStores(createClient(channel.window))
  await stores.settings.load()
  render(
    <I18nProvider locale={settings.language === 'zh-CN' ? 'zh-CN' : 'en'}>
      <Providers stores={stores}>
        {view}
        <MessageBar view="test" />
      </Providers>
    </I18nProvider>,
  )
  return {
    stores,
    screen,
    hands: userEvent.setup(),
    /** What the message bar says. */
    message: () =>
      within(screen.getByRole('region', { name: 'Message' })).queryByText(/\p{L}{2}/u, { selector: 'span' })
        ?.textContent,
    button: (name: string | RegExp) => screen.getByRole('button', { name }),
  }
}
