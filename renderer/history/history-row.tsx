import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { HistoryStep } from '#contract/history.ts'
import { useChanges } from '../platform/changes.ts'
import { stepWordKey } from '../platform/step-words.ts'

/** One step: what was done, when, and the way back or forward. */
export function HistoryRow({ step }: { step: HistoryStep }) {
  const { t, i18n } = useTranslation()
  const changes = useChanges()
  const { token, at, name, isUndone } = step
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
  return (
    <li className={isUndone ? 'history-step is-undone' : 'history-step'} data-step={name.kind}>
      <span className="history-name">{t(stepWordKey(name), { ...name })}</span>
      <time className="quiet" dateTime={new Date(at).toISOString()}>
        {isUndone ? t('history.undoneOf', { when }) : when}
      </time>
      {isUndone ? (
        <Button className="button" onPress={() => void changes.redo(token)}>
          {t('history.redo')}
        </Button>
      ) : (
        <Button className="button" onPress={() => void changes.undo(token)}>
          {t('app.undo')}
        </Button>
      )}
    </li>
  )
}
