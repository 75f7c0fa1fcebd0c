import { useTranslation } from 'react-i18next'
import type { ReadAs } from '#contract/imports.ts'
import { Field } from '../ui/field.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'

const ofOne = ['told', 'zh', 'en', 'both'] as const
const ofTwo = ['told', 'placed'] as const

interface Props {
  /** How many files there are. */
  readonly count: number
  /** Null where the text itself tells. */
  readonly as: ReadAs | null
  readonly onChange: (as: ReadAs | null) => void
}

/** Which languages the files are in: as the text tells, or as a person says. */
export function LanguagesChoice({ count, as, onChange }: Props) {
  const { t } = useTranslation()
  const words = { told: t('aligning.readAsTold'), placed: t('aligning.readAsPlaced') }
  const value = as === null ? 'told' : count > 1 ? 'placed' : as
  const choices: readonly (ReadAs | 'told' | 'placed')[] = count > 1 ? ofTwo : ofOne
  return (
    <Field label={t('aligning.readAs')}>
      <SegmentedControl
        label={t('aligning.readAs')}
        value={value}
        options={choices.map((each) => ({
          value: each,
          label: each === 'told' || each === 'placed' ? words[each] : t(`imports.readAsChoice.${each}`),
        }))}
        onChange={(chosen) => onChange(chosen === 'told' ? null : chosen === 'placed' ? 'both' : chosen)}
      />
    </Field>
  )
}
