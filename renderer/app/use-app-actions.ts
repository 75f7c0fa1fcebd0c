import { useTranslation } from 'react-i18next'
import { navigate, type Route } from '../platform/routes.ts'
import { useSettings } from '../platform/settings-store.ts'
import { useChanges } from '../platform/changes.ts'
import { useReader } from '../reader/reader-store.ts'
import { useActions } from '../platform/use-actions.ts'

const themes = ['paper', 'ink', 'contrast'] as const

/** What can be done in every view. */
export function useAppActions(route: Route, openHelp: () => void) {
  const settings = useSettings()
  const changes = useChanges()
  const reader = useReader()
  const { i18n } = useTranslation()
  const isChinese = i18n.language === 'zh-CN'

  useActions({
    'app.library': () => navigate({ view: 'library' }),
    'app.read': () => {
      const textId = reader.store.getState().text?.id
      if (route.view !== 'read') navigate(textId ? { view: 'read', textId, pairIndex: null } : { view: 'library' })
    },
    'app.review': () => navigate({ view: 'review' }),
    'app.cards': () => navigate({ view: 'cards', cardId: null }),
    'app.glossary': () => navigate({ view: 'glossary', termId: null }),
    'app.corrections': () => navigate({ view: 'corrections' }),
    'app.dictionary': () => navigate({ view: 'dictionary', query: '' }),
    'app.find': () => navigate({ view: 'find', query: '' }),
    'app.settings': () => navigate({ view: 'settings' }),
    'app.about': () => navigate({ view: 'about' }),
    'app.help': openHelp,
    'app.undo': () => void changes.undo(),
    'app.redo': () => void changes.redo(),
    'app.history': () => navigate({ view: 'history' }),
    'app.theme': () => {
      const shown = themes.findIndex((theme) => theme === document.documentElement.dataset.theme)
      void settings.change({ theme: themes[(shown + 1) % themes.length] ?? 'paper' })
    },
    'app.language': () => void settings.change({ language: isChinese ? 'en' : 'zh-CN' }),
  })
}
