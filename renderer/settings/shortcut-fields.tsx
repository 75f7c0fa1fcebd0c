import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type ActionId, type ActionScope, actions } from '#contract/actions.ts'
import { chordOf, chordsOf, isMac, printChord, rebind } from '../platform/keys.ts'
import { useMessages } from '../platform/messages-store.ts'
import { useSettings } from '../platform/settings-store.ts'

const scopes = ['app', 'reader', 'review', 'cards'] as const satisfies readonly ActionScope[]

/** Every action with its keys; press a button, then the new key. A key that was taken is moved and the loser named. */
export function ShortcutFields() {
  const { t } = useTranslation()
  const settings = useSettings()
  const keys = useStore(settings.store, (state) => state.keys)
  return (
    <section className="settings-group">
      <h2>{t('settings.keys')}</h2>
      {scopes.map((scope) => (
        <div key={scope} className="key-group">
          <h3>{t(`group.${scope}`)}</h3>
          {actions
            .filter((each) => each.scope === scope)
            .map((each) => (
              <ShortcutRow key={each.id} action={each} />
            ))}
        </div>
      ))}
      <Button
        className="button"
        isDisabled={Object.keys(keys).length === 0}
        onPress={() => void settings.change({ keys: {} })}
      >
        {t('settings.keyReset')}
      </Button>
    </section>
  )
}

function ShortcutRow({ action }: { action: (typeof actions)[number] }) {
  const { t } = useTranslation()
  const settings = useSettings()
  const keys = useStore(settings.store, (state) => state.keys)
  const name = t(action.wordKey)

  function reset() {
    const { [action.id]: _dropped, ...others } = keys
    void settings.change({ keys: others })
  }

  return (
    <div className="key-row">
      <span>{name}</span>
      {keys[action.id] !== undefined && (
        <Button className="button quiet" aria-label={t('settings.resetKey', { action: name })} onPress={reset}>
          ↺
        </Button>
      )}
      <ShortcutButton id={action.id} name={name} />
    </div>
  )
}

/** Shows the keys of an action; after a click the next key that is pressed becomes its key. */
function ShortcutButton({ id, name }: { id: ActionId; name: string }) {
  const { t } = useTranslation()
  const keys = useStore(useSettings().store, (state) => state.keys)
  const bindKey = useBindKey()
  const [isWaiting, setWaiting] = useState(false)
  const chords = chordsOf(id, keys)
  const printed = chords.map((chord) => printChord(chord, isMac)).join(' ') || t('settings.noKey')

  function onKeyDown(event: React.KeyboardEvent) {
    if (!isWaiting || event.key === 'Tab') return
    const chord = chordOf(event, isMac)
    event.preventDefault()
    event.stopPropagation()
    if (!chord) return
    setWaiting(false)
    bindKey(id, chord)
  }

  return (
    <button
      type="button"
      className={isWaiting ? 'key-button is-waiting' : 'key-button'}
      aria-label={`${t('settings.changeKey', { action: name })} (${printed})`}
      onClick={() => setWaiting(true)}
      onBlur={() => setWaiting(false)}
      onKeyDown={onKeyDown}
    >
      {isWaiting ? t('settings.pressKey') : printed}
    </button>
  )
}

function useBindKey() {
  const { t } = useTranslation()
  const settings = useSettings()
  const messages = useMessages()
  return (id: ActionId, chord: string) => {
    const next = rebind(id, chord, settings.store.getState().keys)
    void settings.change({ keys: next.keys })
    const loser = actions.find((each) => each.id === next.losers[0])
    if (!loser) return
    const values = { key: printChord(chord, isMac), action: t(loser.wordKey) }
    messages.show({ wordKey: 'settings.keyTaken', values })
  }
}
