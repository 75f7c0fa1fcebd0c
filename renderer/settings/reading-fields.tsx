import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useServices } from '../app/services.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'

const notations = ['marks', 'numbers', 'zhuyin'] as const
const scripts = ['original', 'simplified', 'traditional'] as const
const switches = [
  { name: 'spokenYiBu', off: 'asInDictionary', on: 'asSpoken' },
  { name: 'spokenThird', off: 'asInDictionary', on: 'asSpoken' },
  { name: 'markUnsure', off: 'plain', on: 'dotted' },
] as const
const palettes = [
  { value: 'off', wordKey: 'none' },
  { value: 'pleco', wordKey: 'pleco' },
  { value: 'hanping', wordKey: 'hanping' },
  { value: 'zhongwen', wordKey: 'zhongwen' },
] as const

/** How readings are written. */
export function ReadingFields() {
  const { t } = useTranslation()
  const { settings } = useServices()
  const { notation, toneColours, script, ...rest } = useStore(settings.store)
  return (
    <>
      <Field label={t('settings.notation')}>
        <Choice
          label={t('settings.notation')}
          value={notation}
          options={notations.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChange={(value) => void settings.change({ notation: value })}
        />
      </Field>
      <Field label={t('settings.script')}>
        <Choice
          label={t('settings.script')}
          value={script}
          options={scripts.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChange={(value) => void settings.change({ script: value })}
        />
      </Field>
      {switches.map(({ name, off, on }) => (
        <Field key={name} label={t(`settings.${name}`)}>
          <Choice
            label={t(`settings.${name}`)}
            value={rest[name] ? on : off}
            options={[off, on].map((value) => ({ value, label: t(`settings.${value}`) }))}
            onChange={(value) => void settings.change({ [name]: value === on })}
          />
        </Field>
      ))}
      <Field label={t('settings.toneColours')}>
        <Choice
          label={t('settings.toneColours')}
          value={toneColours}
          options={palettes.map(({ value, wordKey }) => ({ value, label: t(`settings.${wordKey}`) }))}
          onChange={(value) => void settings.change({ toneColours: value })}
        />
      </Field>
      <p className="tone-sample" data-tones={toneColours} lang="zh-Latn" aria-hidden="true">
        <span data-tone="1">mā</span> <span data-tone="2">má</span> <span data-tone="3">mǎ</span>{' '}
        <span data-tone="4">mà</span> <span data-tone="5">ma</span>
      </p>
    </>
  )
}
