import './glossary-switch.css'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TextId } from '#contract/ids.ts'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { useTextGlossary } from './use-text-glossary.ts'

const choices = ['off', 'on'] as const

/** Whether the glossary's terms light up in this text. */
export function GlossarySwitch({ textId }: { textId: TextId }) {
  const { t } = useTranslation()
  const { glossary, change } = useTextGlossary(textId)
  if (!glossary) return null
  const label = t(`reader.glossary.${glossary.id}`)
  return (
    <div className="field">
      <span>{label}</span>
      <SegmentedControl
        label={label}
        value={glossary.isOn ? 'on' : 'off'}
        options={choices.map((value) => ({ value, label: t(`reader.glossary.is.${value}`) }))}
        onChange={(value) => change(value === 'on')}
      />
    </div>
  )
}

/** Offers the glossary where many of its terms stand in the text and nobody chose yet. */
export function GlossarySuggestion({ textId }: { textId: TextId }) {
  const { t } = useTranslation()
  const { glossary, change } = useTextGlossary(textId)
  if (!glossary?.isSuggested) return null
  return (
    <p className="glossary-suggestion">
      {t('reader.glossary.suggested')}{' '}
      <Button className="button" onPress={() => change(true)}>
        {t('reader.glossary.use')}
      </Button>
      <Button className="button quiet" onPress={() => change(false)}>
        {t('reader.glossary.dismiss')}
      </Button>
    </p>
  )
}
