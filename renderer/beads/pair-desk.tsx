import { useStore } from 'zustand'
import type { OpenedText, Pair } from '#contract/text.ts'
import { useServices } from '../app/services.ts'
import { type Runs, useActions } from '../app/use-actions.ts'
import { EnglishDialog } from './english-dialog.tsx'
import { RealigningDialog } from '../realigning/realigning-dialog.tsx'
import { pairEdits, type Realigning } from './pair-edits.ts'
import { PairMenu } from './pair-menu.tsx'

/** Where pairs of the open text are aligned by hand: by menu or by key, each edit with its way back. */
export function PairDesk({ text }: { text: OpenedText }) {
  const { reader, beadDesk, realigning, changes, client, messages } = useServices()
  const at = useStore(beadDesk.store, (state) => state.at)
  const pair = useStore(reader.store, (state) => (at ? (state.pairs.get(at.pairIndex) ?? null) : null))

  async function edit(edited: Pair, { id, call }: (typeof pairEdits)[number]) {
    if (text.isBundled) return messages.say({ wordKey: 'error.text-is-bundled' })
    if (!call) return beadDesk.write(edited.index)
    const asked = call(text, edited)
    if (!asked) return messages.say({ wordKey: 'error.not-applicable' })
    // One of the bead commands with its own input: the union says the same as the client's generic call.
    const done = await changes.apply(client.call(asked.name, asked.input as never))
    if (done) messages.say({ wordKey: `beads.done.${id}`, values: { pair: edited.index + 1 }, undo: done.undo })
  }

  function align(what: Realigning, from: Pair | undefined) {
    if (text.isBundled) return messages.say({ wordKey: 'error.text-is-bundled' })
    if (what === 'align.rest') void realigning.start(text.id, null)
    else if (from) void realigning.start(text.id, from.id)
  }

  const current = () => reader.pairAt(reader.store.getState().current)
  const runs: Runs = Object.fromEntries(
    pairEdits.map((each) => [
      each.id,
      () => {
        const edited = current()
        if (edited) void edit(edited, each)
      },
    ]),
  )
  useActions({
    ...runs,
    'align.from-here': () => align('align.from-here', current()),
    'align.rest': () => align('align.rest', undefined),
    'pair.menu': () => {
      if (text.isBundled) messages.say({ wordKey: 'error.text-is-bundled' })
      else beadDesk.openMenu(reader.store.getState().current)
    },
  })

  if (!at || !pair) return <RealigningDialog />
  return at.what === 'menu' ? (
    <PairMenu
      text={text}
      pair={pair}
      onEdit={(each) => void edit(pair, each)}
      onAlign={(what) => align(what, pair)}
      onClose={beadDesk.close}
    />
  ) : (
    <EnglishDialog text={text} pair={pair} onClose={beadDesk.close} />
  )
}
