import './history.css'
import { useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/commands.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { PageLayout } from '../ui/page-layout.tsx'
import { HistoryRow } from './history-row.tsx'

const PAGE = 100
const MOST = 500

/** Everything that can be taken back, by name, the newest first; what was taken back can be done again. */
export function History() {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const [limit, setLimit] = useState(PAGE)
  const [found, setFound] = useState<Output<'history.list'> | null>(null)
  const look = useCallback(async () => {
    const answer = await changes.query(client.call('history.list', { offset: 0, limit }))
    if (answer) setFound(answer)
  }, [client, changes, limit])
  useEffect(() => {
    void look()
    return changes.onChanged(() => void look())
  }, [changes, look])
  if (!found) return <PageLayout title={t('history.title')}>{null}</PageLayout>
  const { steps, total } = found
  return (
    <PageLayout title={t('history.title')}>
      <p className="quiet">{total === 0 ? t('history.none') : t('history.about')}</p>
      <ol className="history" aria-label={t('history.title')}>
        {steps.map((step) => (
          <HistoryRow key={step.token} step={step} />
        ))}
      </ol>
      {total > steps.length && limit < MOST && (
        <Button className="button" onPress={() => setLimit(Math.min(MOST, limit + PAGE))}>
          {t('history.more')}
        </Button>
      )}
    </PageLayout>
  )
}
