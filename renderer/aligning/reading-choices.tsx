import { useTranslation } from 'react-i18next'
import type { ReadAs } from '#contract/imports.ts'
import { Field } from '../ui/field.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'

/** What a reader says of the files; null where the text itself tells. */
export interface AskedOfFiles {
  readonly as: ReadAs | null
  readonly isHardWrapped: boolean | null
}

const ofOne = ['told', 'zh', 'en', 'both'] as const
const ofTwo = ['told', 'placed'] as const
const wrappings = ['apart', 'joined'] as const

interface Props {
  /** How many files there are. */
  readonly count: number
  readonly asked: AskedOfFiles
  /** Whether broken lines were joined, once the files are read. */
  readonly isHardWrapped: boolean | null
  readonly onChange: (asked: AskedOfFiles) => void
}

/** How the files are read: their languages, and whether their lines were broken to a width. */
export function ReadingChoices({ count, asked, isHardWrapped, onChange }: Props) {
  const { t } = useTranslation()
  const words = { told: t('aligning.readAsTold'), placed: t('aligning.readAsPlaced') }
  const value = asked.as === null ? 'told' : count > 1 ? 'placed' : asked.as
  const choices: readonly (ReadAs | 'told' | 'placed')[] = count > 1 ? ofTwo : ofOne
  return (
    <>
      <Field label={t('aligning.readAs')}>
        <SegmentedControl
          label={t('aligning.readAs')}
          value={value}
          options={choices.map((each) => ({
            value: each,
            label: each === 'told' || each === 'placed' ? words[each] : t(`imports.readAsChoice.${each}`),
          }))}
          onChange={(chosen) =>
            onChange({ ...asked, as: chosen === 'told' ? null : chosen === 'placed' ? 'both' : chosen })
          }
        />
      </Field>
      {isHardWrapped !== null && (
        <Field label={t('imports.lines')}>
          <SegmentedControl
            label={t('imports.lines')}
            value={isHardWrapped ? 'joined' : 'apart'}
            options={wrappings.map((each) => ({ value: each, label: t(`imports.${each}`) }))}
            onChange={(chosen) => onChange({ ...asked, isHardWrapped: chosen === 'joined' })}
          />
        </Field>
      )}
    </>
  )
}
