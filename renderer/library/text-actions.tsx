import { lazy, Suspense, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TextSummary } from '#contract/text.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { useMessages } from '../platform/messages-store.ts'
import { ForgetText } from './forget-text.tsx'

const AlignDialog = lazy(async () => ({ default: (await import('../aligning/align-dialog.tsx')).AlignDialog }))
const DescribeDialog = lazy(async () => ({ default: (await import('./describe-dialog.tsx')).DescribeDialog }))
const ShareDialog = lazy(async () => ({ default: (await import('./share-dialog.tsx')).ShareDialog }))

/** What can be done with a text of the library: give its translation away, and take it out of the library. */
export function TextActions({ text }: { text: TextSummary }) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const [isSharing, setSharing] = useState(false)
  const [isAdding, setAdding] = useState(false)
  const [isDescribing, setDescribing] = useState(false)
  const title = text.title.zh

  async function remove() {
    const removed = await changes.apply(client.call('library.remove', { textId: text.id }))
    if (removed) messages.show({ wordKey: 'library.removed', values: { title }, undo: removed.undo })
  }

  return text.isBundled && !text.hasEnglish ? null : (
    <div className="text-actions">
      {text.hasEnglish && (
        <Button className="button quiet" onPress={() => setSharing(true)}>
          {t('packs.share')}
          <span className="only-heard"> {title}</span>
        </Button>
      )}
      {!text.isBundled && !text.hasEnglish && (
        <Button className="button quiet" onPress={() => setAdding(true)}>
          {t('aligning.add')}
          <span className="only-heard"> {title}</span>
        </Button>
      )}
      {!text.isBundled && (
        <Button className="button quiet" onPress={() => setDescribing(true)}>
          {t('library.describe')}
          <span className="only-heard"> {title}</span>
        </Button>
      )}
      {!text.isBundled && (
        <Button className="button quiet" onPress={() => void remove()}>
          {t('library.remove')}
          <span className="only-heard"> {title}</span>
        </Button>
      )}
      {!text.isBundled && <ForgetText text={text} />}
      <Suspense fallback={null}>
        {isAdding && <AlignDialog text={{ id: text.id, title }} dropped={[]} onClose={() => setAdding(false)} />}
        {isDescribing && <DescribeDialog text={text} onClose={() => setDescribing(false)} />}
        {isSharing && <ShareDialog text={text} onClose={() => setSharing(false)} />}
      </Suspense>
    </div>
  )
}
