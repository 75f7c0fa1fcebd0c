import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type ActionScope, actions } from '#contract/actions.ts'
import { chordsOf, isMac, printChord } from './keys.ts'
import { go } from './routes.ts'
import { useServices } from './services.ts'

interface Props {
  readonly onClose: () => void
  readonly scope: ActionScope
}

/** Every key that works here, from the one list of actions. */
export function HelpSheet({ onClose, scope }: Props) {
  const { t } = useTranslation()
  const { settings } = useServices()
  const keys = useStore(settings.store, (state) => state.keys)
  const groups: readonly ActionScope[] = scope === 'app' ? ['app', 'reader', 'review', 'cards'] : [scope, 'app']

  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="sheet-modal">
        <Dialog className="dialog help">
          <Heading slot="title">{t('help.title')}</Heading>
          <div className="help-groups">
            {groups.map((group) => (
              <section key={group}>
                <h3>{t(`group.${group}`)}</h3>
                <dl>
                  {actions
                    .filter((each) => each.scope === group && chordsOf(each.id, keys).length > 0)
                    .map((each) => (
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
            ))}
          </div>
          <div className="dialog-acts">
            <Button
              className="button"
              onPress={() => {
                onClose()
                go({ view: 'settings' })
              }}
            >
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
