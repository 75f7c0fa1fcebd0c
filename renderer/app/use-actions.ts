import { createContext, useContext, useEffect, useRef } from 'react'
import type { ActionId, ActionScope } from '#contract/actions.ts'
import { useServices } from './services.ts'
import { actionFor, chordOf, isMac } from './keys.ts'

export type Runs = Partial<Record<ActionId, () => void>>

/** What the open view can do: filled by the view, run by keys, by the desktop menu and by the help sheet. */
export interface ActionDesk {
  readonly offer: (runs: Runs) => () => void
  readonly run: (id: ActionId) => boolean
}

export function createActionDesk(): ActionDesk {
  const offers = new Set<Runs>()
  return {
    offer: (runs) => {
      offers.add(runs)
      return () => offers.delete(runs)
    },
    run: (id) => {
      const runs = [...offers].reverse().find((each) => each[id])
      runs?.[id]?.()
      return runs !== undefined
    },
  }
}

export const ActionDeskContext = createContext<ActionDesk | null>(null)

export function useActionDesk(): ActionDesk {
  const desk = useContext(ActionDeskContext)
  if (!desk) throw new Error('ActionDeskContext is missing')
  return desk
}

/** Offers actions while the component is shown. The newest offer of an action wins. */
export function useActions(runs: Runs) {
  const desk = useActionDesk()
  const latest = useRef(runs)
  useEffect(() => {
    latest.current = runs
  })
  const ids = Object.keys(runs).join(' ')
  useEffect(() => {
    const stable: Runs = {}
    for (const id of ids.split(' ') as ActionId[]) stable[id] = () => latest.current[id]?.()
    return desk.offer(stable)
  }, [desk, ids])
}

const typing = 'input, textarea, select, [contenteditable="true"]'
const ownKeys =
  'button, a[href], summary, [role="radio"], [role="option"], [role="slider"], [role="row"], [role="listbox"]'
const activating = new Set([
  'Enter',
  ' ',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Tab',
  'Delete',
])

/** Whether the focused control wants this key for itself. Typing and an open dialog always do. */
function belongsToControl(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (!target || event.isComposing) return event.isComposing
  // Alt writes letters on macOS and nothing elsewhere, so there its keys lead out of a field too.
  if (target.closest(typing)) return isMac || !event.altKey
  const dialog = target.closest('[role="dialog"], [role="alertdialog"]')
  if (dialog && !dialog.hasAttribute('data-word-card')) return true
  if (dialog && activating.has(event.key)) return true
  return target.closest(ownKeys) !== null && activating.has(event.key)
}

/** Runs actions by key for as long as the window is open. */
export function useKeys(scope: ActionScope) {
  const desk = useActionDesk()
  const { settings } = useServices()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || belongsToControl(event)) return
      const chord = chordOf(event, isMac)
      const id = chord && actionFor(chord, scope, settings.store.getState().keys)
      if (id && desk.run(id)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [desk, scope, settings])
}
