import './realigning.css'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useRealigning } from './realigning-store.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'

/** How far an alignment is, with a way out, as long as one goes on. */
export function RealigningDialog() {
  const { t } = useTranslation()
  const realigning = useRealigning()
  const running = useStore(realigning.store, (state) => state.running)
  if (!running) return null
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && realigning.cancel()}>
      <Modal className="modal">
        <Dialog className="dialog realigning-dialog">
          <Heading slot="title">{t('realigning.title')}</Heading>
          <p className="quiet">{t('realigning.kept')}</p>
          <ProgressBar label={t('aligning.progress')} share={running.share} />
          <div className="dialog-actions">
            <Button className="button" onPress={realigning.cancel} autoFocus>
              {t('app.cancel')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
