import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly isError?: boolean
  readonly children: ReactNode
  /** Null where there is nothing to take back. */
  readonly onUndo: (() => void) | null
  readonly onDismiss: () => void
}

/** A short message with the ways to take back what it tells of, and to send it away. */
export function Message({ isError = false, children, onUndo, onDismiss }: Props) {
  const { t } = useTranslation()
  return (
    <div className={isError ? 'message is-error' : 'message'}>
      <span>{children}</span>
      {onUndo && (
        <Button className="button" onPress={onUndo}>
          {t('app.undo')}
        </Button>
      )}
      <Button className="button quiet" onPress={onDismiss}>
        {t('app.dismiss')}
      </Button>
    </div>
  )
}
