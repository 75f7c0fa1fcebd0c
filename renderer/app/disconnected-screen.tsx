import { useTranslation } from 'react-i18next'

/** What stands in the window when there is no way to the core. */
export function DisconnectedScreen({ reason }: { reason: 'no-key' | 'closed' }) {
  const { t } = useTranslation()
  return (
    <main className="disconnected">
      <h1>{t('app.name')}</h1>
      <p>{reason === 'no-key' ? t('app.noKey') : t('app.closed')}</p>
      {reason === 'no-key' && <p className="quiet">{t('app.noKeyDetail')}</p>}
    </main>
  )
}
