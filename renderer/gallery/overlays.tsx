import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Input, Label, Popover, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../ui/form-dialog.tsx'

/** What lies over the page: a popover and a dialog with a form. */
export function Overlays() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <section className="gallery-row" aria-label="Overlay">
      <DialogTrigger>
        <Button className="button">{t('reader.noVoice')}</Button>
        <Popover className="menu" placement="top start">
          <Dialog aria-label={t('reader.noVoice')}>
            <p>{t('reader.noVoiceHelp')}</p>
          </Dialog>
        </Popover>
      </DialogTrigger>
      <Button className="button" onPress={() => setOpen(true)}>
        {t('packs.share')}
      </Button>
      {isOpen && (
        <FormDialog
          title={t('packs.share')}
          send={t('packs.save')}
          about={<p className="quiet">{t('packs.shareHelp')}</p>}
          onSend={close}
          onClose={close}
        >
          <TextField isRequired>
            <Label>{t('packs.field.licence')}</Label>
            <Input lang="en" />
          </TextField>
        </FormDialog>
      )}
    </section>
  )
}
