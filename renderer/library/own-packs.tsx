import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { KeptPack } from '#contract/packs.ts'
import { useServices } from '../app/services.ts'

/** The translations that the reader added; nothing is shown where there are none. */
export function OwnPacks() {
  const { t } = useTranslation()
  const { client, changes, messages } = useServices()
  const [packs, setPacks] = useState<readonly KeptPack[]>([])
  useEffect(() => {
    const look = () =>
      void changes.ask(client.call('packs.list', {})).then((answer) => answer && setPacks(answer.packs))
    look()
    return changes.onChanged(look)
  }, [client, changes])

  async function remove({ key, title }: KeptPack) {
    const removed = await changes.apply(client.call('packs.remove', { key }))
    if (removed) messages.say({ wordKey: 'packs.removed', values: { title }, undo: removed.undo })
  }

  if (packs.length === 0) return null
  return (
    <section className="own-packs" aria-labelledby="own-packs-title">
      <h2 id="own-packs-title">{t('packs.own')}</h2>
      <ul>
        {packs.map((pack) => (
          <li key={pack.key}>
            <span lang="en">{pack.title}</span>
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
