import { useStore } from 'zustand'
import type { OpenedText, Pair } from '#contract/text.ts'
import type { ActionHandlers } from '../platform/action-registry.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'
import { useActions } from '../platform/use-actions.ts'
import { RealigningDialog } from '../realigning/realigning-dialog.tsx'
import { useRealigning } from '../realigning/realigning-store.ts'
import { EnglishDialog } from './english-dialog.tsx'
import { type PairEdit, pairEdits, type Realigning } from './pair-edits.ts'
import { usePairEditing } from './pair-editing-store.ts'
import { PairMenu } from './pair-menu.tsx'

interface Props {
  readonly text: OpenedText
  /** The pair whose menu or English is open, once its page is here. */
  readonly pair: Pair | null
  readonly currentIndex: () => number
  readonly currentPair: () => Pair | undefined
}

/** Where pairs of the open text are edited by hand: by menu or by key, each edit with its undo. */
export function PairEditor({ text, pair, currentIndex, currentPair }: Props) {
  const pairEditing = usePairEditing()
  const editing = useStore(pairEditing.store, (state) => state.editing)
  const edit = useEdit(text)
  const realign = useRealign(text)
  const orSayBundled = useOrSayBundled(text)

  const handlers: ActionHandlers = Object.fromEntries(
    pairEdits.map((each) => [
      each.id,
      () => {
        const edited = currentPair()
        if (edited) void edit(edited, each)
      },
    ]),
  )
  useActions({
    ...handlers,
    'align.from-here': () => realign('align.from-here', currentPair()),
    'align.rest': () => realign('align.rest', undefined),
    'pair.menu': () => orSayBundled(() => pairEditing.openMenu(currentIndex())),
  })
  if (!editing || !pair) return <RealigningDialog />
  if (editing.tool === 'english') return <EnglishDialog text={text} pair={pair} onClose={pairEditing.close} />
  return (
    <PairMenu
      text={text}
      pair={pair}
      onEdit={(each) => void edit(pair, each)}
      onRealign={(what) => realign(what, pair)}
      onClose={pairEditing.close}
    />
  )
}

/** Runs an edit of a text of the reader's own; of a text that comes with the program it says that it can't be edited. */
function useOrSayBundled(text: OpenedText) {
  const messages = useMessages()
  return (run: () => void) => (text.isBundled ? messages.show({ wordKey: 'error.text-is-bundled' }) : run())
}

function useEdit(text: OpenedText) {
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const pairEditing = usePairEditing()
  return async (edited: Pair, { id, call }: PairEdit) => {
    if (text.isBundled) return messages.show({ wordKey: 'error.text-is-bundled' })
    if (!call) return pairEditing.openEnglish(edited.index)
    const asked = call(text, edited)
    if (!asked) return messages.show({ wordKey: 'error.not-applicable' })
    // One of the bead commands with its own input: the union says the same as the client's generic call.
    const done = await changes.apply(client.call(asked.name, asked.input as never))
    if (done) messages.show({ wordKey: `pairEditing.done.${id}`, values: { pair: edited.index + 1 }, undo: done.undo })
  }
}

function useRealign(text: OpenedText) {
  const realigning = useRealigning()
  const orSayBundled = useOrSayBundled(text)
  return (what: Realigning, from: Pair | undefined) =>
    orSayBundled(() => {
      if (what === 'align.rest') void realigning.start(text.id, null)
      else if (from) void realigning.start(text.id, from.id)
    })
}
