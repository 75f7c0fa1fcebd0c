import { useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Correction } from '#contract/corrections.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { CorrectionRow } from './correction-row.tsx'

const PAGE = 100
const MOST = 500

/** The corrections, the newest first. */
export function CorrectionList({ search }: { search: string }) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const [limit, setLimit] = useState(PAGE)
  const [found, setFound] = useState<{ corrections: readonly Correction[]; total: number } | null>(null)
  const look = useCallback(async () => {
    const answer = await changes.query(client.call('corrections.list', { search, offset: 0, limit }))
    if (answer) setFound(answer)
  }, [client, changes, search, limit])
  useEffect(() => {
    void look()
    return changes.onChanged((changed) => (changed.corrections || changed.texts.length > 0) && void look())
  }, [changes, look])
  if (!found) return null
  const { corrections, total } = found
  return (
    <section className="record-section" aria-labelledby="corrections-heading">
      <h2 id="corrections-heading">{t('corrections.total', { count: total })}</h2>
      {total === 0 && <p className="quiet">{search ? t('corrections.noMatch', { search }) : t('corrections.none')}</p>}
      <ul>
        {corrections.map((correction) => (
          <CorrectionRow key={correction.id} correction={correction} />
        ))}
      </ul>
      {total > corrections.length && limit < MOST && (
        <Button className="button" onPress={() => setLimit(Math.min(MOST, limit + PAGE))}>
          {t('corrections.more')}
        </Button>
      )}
    </section>
  )
}
