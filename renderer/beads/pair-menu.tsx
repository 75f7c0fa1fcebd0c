import './beads.css'
import { useEffect, useRef, useState } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { OpenedText, Pair } from '#contract/text.ts'
import { chordsOf, isMac, printChord } from '../app/keys.ts'
import { useServices } from '../app/services.ts'
import { type PairEdit, pairEdits, type Realigning, realignings } from './pair-edits.ts'

interface Props {
  readonly text: OpenedText
  readonly pair: Pair
  readonly onEdit: (edit: PairEdit) => void
  readonly onAlign: (what: Realigning) => void
  readonly onClose: () => void
}

/** The menu at a pair's number. What does not apply to the pair is not in it. */
export function PairMenu({ text, pair, onEdit, onAlign, onClose }: Props) {
  const { t } = useTranslation()
  const { settings } = useServices()
  const keys = useStore(settings.store, (state) => state.keys)
  const number = useRef<HTMLElement>(null)
  const [isPlaced, setPlaced] = useState(false)
  useEffect(() => {
    number.current = document.querySelector<HTMLElement>(`[data-pair="${pair.index}"] [data-pair-menu]`)
    setPlaced(number.current !== null)
  }, [pair.index])
  if (!isPlaced) return null
  const edits = pairEdits.filter(({ call }) => call === null || call(text, pair) !== null)
  const offered = [...edits.map(({ id }) => id), ...(text.hasEnglish ? realignings : [])]
  return (
    <Popover
      className="menu pair-menu"
      triggerRef={number}
      isOpen
      placement="bottom"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu
        aria-label={t('beads.menu', { pair: pair.index + 1 })}
        autoFocus="first"
        onAction={(id) => {
          const edit = pairEdits.find((each) => each.id === id)
          const realigning = realignings.find((each) => each === id)
          onClose()
          if (edit) onEdit(edit)
          if (realigning) onAlign(realigning)
        }}
      >
        {offered.map((id) => (
          <MenuItem key={id} id={id} textValue={t(`action.${id}`)}>
            <span>{t(`action.${id}`)}</span>
            {chordsOf(id, keys)[0] && <kbd>{printChord(chordsOf(id, keys)[0] ?? '', isMac)}</kbd>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
