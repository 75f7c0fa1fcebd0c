import type { ReactNode } from 'react'
import { Button, Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly title: string
  /** What the button that sends the form says. */
  readonly send: string
  readonly isDisabled?: boolean
  /** Stands above the form. */
  readonly about?: ReactNode
  readonly onSend: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog with some fields, a way out and a way on. Escape and Cancel change nothing. */
export function FormDialog({ title, send, isDisabled = false, about, onSend, onClose, children }: Props) {
  const { t } = useTranslation()
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{title}</Heading>
          {about}
          <Form
            className="text-form"
            onSubmit={(event) => {
              event.preventDefault()
              onSend()
            }}
          >
            {children}
            <div className="dialog-actions">
              <Button className="button" onPress={onClose}>
                {t('app.cancel')}
              </Button>
              <Button className="button primary" type="submit" isDisabled={isDisabled}>
                {send}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
