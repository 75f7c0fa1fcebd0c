import { useEffect, useRef } from 'react'
import type { ActionId, ActionScope } from '#contract/actions.ts'
import { type ActionHandlers, useActionRegistry } from './action-registry.ts'
import { actionFor, chordOf, isMac } from './keys.ts'
import { useSettings } from './settings-store.ts'

/** Handles actions while the component is shown. The newest handler of an action wins. */
export function useActions(handlers: ActionHandlers) {
  const registry = useActionRegistry()
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  const ids = Object.keys(handlers).join(' ')
  useEffect(() => {
    const stable: ActionHandlers = {}
    for (const id of ids.split(' ') as ActionId[]) stable[id] = () => latest.current[id]?.()
    return registry.register(stable)
  }, [registry, ids])
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
  const registry = useActionRegistry()
  const settings = useSettings()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || belongsToControl(event)) return
      const chord = chordOf(event, isMac)
      const id = chord && actionFor(chord, scope, settings.store.getState().keys)
      if (id && registry.run(id)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [registry, scope, settings])
}
