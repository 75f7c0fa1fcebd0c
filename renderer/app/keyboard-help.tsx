import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type ActionScope, actions } from '#contract/actions.ts'
import { chordsOf, isMac, printChord } from '../platform/keys.ts'
import { navigate } from '../platform/routes.ts'
import { useSettings } from '../platform/settings-store.ts'

interface Props {
  readonly onClose: () => void
  readonly scope: ActionScope
}

/** Every key that works here, from the one list of actions. */
export function KeyboardHelp({ onClose, scope }: Props) {
  const { t } = useTranslation()
  const groups: readonly ActionScope[] = scope === 'app' ? ['app', 'reader', 'review', 'cards'] : [scope, 'app']
  function openSettings() {
    onClose()
    navigate({ view: 'settings' })
  }

  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog help">
          <Heading slot="title">{t('help.title')}</Heading>
          <div className="help-groups">
            {groups.map((group) => (
              <KeyGroup key={group} scope={group} />
            ))}
          </div>
          <div className="dialog-actions">
            <Button className="button" onPress={openSettings}>
              {t('help.change')}
            </Button>
            <Button className="button primary" slot="close">
              {t('app.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The actions of one scope that have a key. */
function KeyGroup({ scope }: { scope: ActionScope }) {
  const { t } = useTranslation()
  const settings = useSettings()
  const keys = useStore(settings.store, (state) => state.keys)
  const shown = actions.filter((each) => each.scope === scope && chordsOf(each.id, keys).length > 0)
  return (
    <section>
      <h3>{t(`group.${scope}`)}</h3>
      <dl>
        {shown.map((each) => (
          <div key={each.id}>
            <dt>{t(each.wordKey)}</dt>
            <dd>
              {chordsOf(each.id, keys).map((chord) => (
                <kbd key={chord}>{printChord(chord, isMac)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
