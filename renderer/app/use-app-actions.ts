import { useTranslation } from 'react-i18next'
import { go, type Route } from './routes.ts'
import { useServices } from './services.ts'
import { useActions } from './use-actions.ts'

const themes = ['paper', 'ink', 'contrast'] as const

/** What can be done in every view. */
export function useAppActions(route: Route, openHelp: () => void) {
  const { settings, changes, reader } = useServices()
  const { i18n } = useTranslation()
  const isChinese = i18n.language === 'zh-CN'

  useActions({
    'app.library': () => go({ view: 'library' }),
    'app.read': () => {
      const textId = reader.store.getState().text?.id
      if (route.view !== 'read') go(textId ? { view: 'read', textId, pairIndex: null } : { view: 'library' })
    },
    'app.review': () => go({ view: 'review' }),
    'app.cards': () => go({ view: 'cards', cardId: null }),
    'app.glossary': () => go({ view: 'glossary', termId: null }),
    'app.dictionary': () => go({ view: 'dictionary', query: '' }),
    'app.settings': () => go({ view: 'settings' }),
    'app.about': () => go({ view: 'about' }),
    'app.help': openHelp,
    'app.undo': () => void changes.undo(),
    'app.theme': () => {
      const shown = themes.findIndex((theme) => theme === document.documentElement.dataset.theme)
      void settings.change({ theme: themes[(shown + 1) % themes.length] ?? 'paper' })
    },
    'app.language': () => void settings.change({ language: isChinese ? 'en' : 'zh-CN' }),
  })
}
