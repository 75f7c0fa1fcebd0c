import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { withArrows } from '#contract/controls.ts'
import type { KeptPack } from '#contract/packs.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { useMessages } from '../platform/messages-store.ts'

/** The translations that the reader added; nothing is shown where there are none. */
export function AddedPacks() {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const [packs, setPacks] = useState<readonly KeptPack[]>([])
  useEffect(() => {
    const look = () =>
      void changes.query(client.call('packs.list', {})).then((answer) => answer && setPacks(answer.packs))
    look()
    return changes.onChanged(look)
  }, [client, changes])

  async function remove({ key, title }: KeptPack) {
    const removed = await changes.apply(client.call('packs.remove', { key }))
    if (removed) messages.show({ wordKey: 'packs.removed', values: { title }, undo: removed.undo })
  }

  if (packs.length === 0) return null
  return (
    <section className="added-packs" aria-labelledby="own-packs-title">
      <h2 id="own-packs-title">{t('packs.own')}</h2>
      <ul>
        {packs.map((pack) => (
          <li key={pack.key}>
            <span lang="en">{withArrows(pack.title)}</span>
            <span className="quiet">
              {t('packs.sentences', { count: pack.sentences })} · <bdi>{pack.licence}</bdi>
            </span>
            <Button className="button quiet" onPress={() => void remove(pack)}>
              {t('packs.remove')}
              <span className="only-heard"> {pack.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
