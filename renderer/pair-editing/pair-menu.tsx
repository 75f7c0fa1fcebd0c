import './pair-editing.css'
import { useEffect, useRef, useState } from 'react'
import { type Key, Menu, MenuItem, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ActionId } from '#contract/actions.ts'
import type { OpenedText, Pair } from '#contract/text.ts'
import { chordsOf, isMac, printChord } from '../platform/keys.ts'
import { useSettings } from '../platform/settings-store.ts'
import { type PairEdit, pairEdits, type Realigning, realignings } from './pair-edits.ts'

interface Props {
  readonly text: OpenedText
  readonly pair: Pair
  readonly onEdit: (edit: PairEdit) => void
  readonly onRealign: (what: Realigning) => void
  readonly onClose: () => void
}

/** The menu at a pair's number. What does not apply to the pair is not in it. */
export function PairMenu({ text, pair, onEdit, onRealign, onClose }: Props) {
  const { t } = useTranslation()
  const button = useMenuButton(pair)
  if (!button) return null
  const edits = pairEdits.filter(({ call }) => call === null || call(text, pair) !== null)
  const offered = [...edits.map(({ id }) => id), ...(text.hasEnglish ? realignings : [])]
  function choose(id: Key) {
    const edit = pairEdits.find((each) => each.id === id)
    const realigning = realignings.find((each) => each === id)
    onClose()
    if (edit) onEdit(edit)
    if (realigning) onRealign(realigning)
  }

  return (
    <Popover
      className="menu pair-menu"
      triggerRef={button}
      isOpen
      placement="bottom"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu aria-label={t('pairEditing.menu', { pair: pair.index + 1 })} autoFocus="first" onAction={choose}>
        {offered.map((id) => (
          <PairMenuItem key={id} id={id} />
        ))}
      </Menu>
    </Popover>
  )
}

/** The number of the pair, which the menu hangs on; null until it is on the screen. */
function useMenuButton(pair: Pair) {
  const button = useRef<HTMLElement>(null)
  const [isFound, setFound] = useState(false)
  useEffect(() => {
    button.current = document.querySelector<HTMLElement>(`[data-pair="${pair.index}"] [data-pair-menu]`)
    setFound(button.current !== null)
  }, [pair.index])
  return isFound ? button : null
}

function PairMenuItem({ id }: { id: ActionId }) {
  const { t } = useTranslation()
  const settings = useSettings()
  const keys = useStore(settings.store, (state) => state.keys)
  const chord = chordsOf(id, keys)[0]
  return (
    <MenuItem id={id} textValue={t(`action.${id}`)}>
      <span>{t(`action.${id}`)}</span>
      {chord && <kbd>{printChord(chord, isMac)}</kbd>}
    </MenuItem>
  )
}
