import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type ActionId, actions } from '#contract/actions.ts'
import type { Settings as SettingsShape } from '#contract/settings.ts'
import { chordOf, chordsOf, isMac, printChord, rebind } from '../app/keys.ts'
import { useServices } from '../app/services.ts'

const groups = ['app', 'reader', 'review', 'cards'] as const

/** Every action with its keys; press a button, then the new key. A key that was taken is moved and the loser named. */
export function KeyFields() {
  const { t } = useTranslation()
  const { settings, messages } = useServices()
  const keys = useStore(settings.store, (state) => state.keys)
  const [waitingFor, setWaitingFor] = useState<ActionId | null>(null)

  function onKeyDown(event: React.KeyboardEvent, id: ActionId) {
    if (waitingFor !== id || event.key === 'Tab') return
    const chord = chordOf(event, isMac)
    event.preventDefault()
    event.stopPropagation()
    if (!chord) return
    setWaitingFor(null)
    const next = rebind(id, chord, keys)
    void settings.change({ keys: next.keys })
    const loser = actions.find((each) => each.id === next.losers[0])
    if (loser)
      messages.say({
        wordKey: 'settings.keyTaken',
        values: { key: printChord(chord, isMac), action: t(loser.wordKey) },
      })
  }

  function reset(id: ActionId) {
    const { [id]: _dropped, ...rest } = keys
    void settings.change({ keys: rest })
  }

  return (
    <section className="settings-group">
      <h2>{t('settings.keys')}</h2>
      {groups.map((group) => (
        <div key={group} className="key-group">
          <h3>{t(`group.${group}`)}</h3>
          {actions
            .filter((each) => each.scope === group)
            .map((each) => (
              <KeyRow
                key={each.id}
                action={each}
                keys={keys}
                isWaiting={waitingFor === each.id}
                onAsk={() => setWaitingFor(each.id)}
                onLeave={() => setWaitingFor(null)}
                onKeyDown={(event) => onKeyDown(event, each.id)}
                onReset={() => reset(each.id)}
              />
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

interface RowProps {
  readonly action: (typeof actions)[number]
  readonly keys: SettingsShape['keys']
  readonly isWaiting: boolean
  readonly onAsk: () => void
  readonly onLeave: () => void
  readonly onKeyDown: (event: React.KeyboardEvent) => void
  readonly onReset: () => void
}

function KeyRow({ action, keys, isWaiting, onAsk, onLeave, onKeyDown, onReset }: RowProps) {
  const { t } = useTranslation()
  const name = t(action.wordKey)
  const chords = chordsOf(action.id, keys)
  const printed = chords.map((chord) => printChord(chord, isMac)).join(' ') || t('settings.noKey')
  return (
    <div className="key-row">
      <span>{name}</span>
      {keys[action.id] !== undefined && (
        <Button className="button quiet" aria-label={t('settings.resetKey', { action: name })} onPress={onReset}>
          ↺
        </Button>
      )}
      <button
        type="button"
        className={isWaiting ? 'key-button is-waiting' : 'key-button'}
        aria-label={`${t('settings.changeKey', { action: name })} (${printed})`}
        onClick={onAsk}
        onBlur={onLeave}
        onKeyDown={onKeyDown}
      >
        {isWaiting ? t('settings.pressKey') : printed}
      </button>
    </div>
  )
}
