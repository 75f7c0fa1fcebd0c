import { lazy, Suspense, useState } from 'react'
import type { TextSummary } from '#contract/text.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { useMessages } from '../platform/messages-store.ts'
import { ActionButton } from './action-button.tsx'
import { ForgetText } from './forget-text.tsx'

const AlignDialog = lazy(async () => ({ default: (await import('../aligning/align-dialog.tsx')).AlignDialog }))
const DescribeDialog = lazy(async () => ({ default: (await import('./describe-dialog.tsx')).DescribeDialog }))
const ShareDialog = lazy(async () => ({ default: (await import('./share-dialog.tsx')).ShareDialog }))

type Opened = 'describe' | 'share' | 'add' | null

/** What can be done with a text of the library: give its translation away, name it anew, take it out of the library. */
export function TextActions({ text }: { text: TextSummary }) {
  const [opened, setOpened] = useState<Opened>(null)
  const title = text.title.zh
  const close = () => setOpened(null)
  if (text.isBundled && !text.hasEnglish) return null
  return (
    <div className="text-actions">
      {text.hasEnglish && <ActionButton wordKey="packs.share" title={title} onPress={() => setOpened('share')} />}
      {!text.isBundled && <OwnTextActions text={text} open={setOpened} />}
      <Suspense fallback={null}>
        {opened === 'add' && <AlignDialog text={{ id: text.id, title }} dropped={[]} onClose={close} />}
        {opened === 'describe' && <DescribeDialog text={text} onClose={close} />}
        {opened === 'share' && <ShareDialog text={text} onClose={close} />}
      </Suspense>
    </div>
  )
}

function OwnTextActions({ text, open }: { text: TextSummary; open: (dialog: Opened) => void }) {
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const title = text.title.zh

  async function remove() {
    const removed = await changes.apply(client.call('library.remove', { textId: text.id }))
    if (removed) messages.show({ wordKey: 'library.removed', values: { title }, undo: removed.undo })
  }

  return (
    <>
      {!text.hasEnglish && <ActionButton wordKey="aligning.add" title={title} onPress={() => open('add')} />}
      <ActionButton wordKey="library.describe" title={title} onPress={() => open('describe')} />
      <ActionButton wordKey="library.remove" title={title} onPress={() => void remove()} />
      <ForgetText text={text} />
    </>
  )
}
