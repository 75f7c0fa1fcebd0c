import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSettings } from '../platform/settings-store.ts'
import { Field } from '../ui/field.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { ChoiceSetting, NumberSetting } from './setting-controls.tsx'

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
  return (
    <>
      <ChoiceSetting
        name="notation"
        label={t('settings.notation')}
        options={notations.map((value) => ({ value, label: t(`settings.${value}`) }))}
      />
      <ChoiceSetting
        name="script"
        label={t('settings.script')}
        options={scripts.map((value) => ({ value, label: t(`settings.${value}`) }))}
      />
      <PlaceFields />
      {switches.map((each) => (
        <SwitchSetting key={each.name} {...each} />
      ))}
      <ChoiceSetting
        name="toneColours"
        label={t('settings.toneColours')}
        options={palettes.map(({ value, wordKey }) => ({ value, label: t(`settings.${wordKey}`) }))}
      />
      <ToneSample />
    </>
  )
}

/** How large readings are and where they stand, and where terms are marked. */
function PlaceFields() {
  const { t } = useTranslation()
  return (
    <>
      <NumberSetting name="pinyinSizePercent" label={t('settings.pinyinSizePercent')} least={40} most={80} step={5} />
      <ChoiceSetting
        name="pinyinOver"
        label={t('settings.pinyinOver')}
        options={[
          { value: 'character', label: t('settings.overCharacter') },
          { value: 'word', label: t('settings.overWord') },
        ]}
      />
      <ChoiceSetting
        name="zhuyinPlace"
        label={t('settings.zhuyinPlace')}
        options={[
          { value: 'right', label: t('settings.placeRight') },
          { value: 'above', label: t('settings.placeAbove') },
        ]}
      />
      <ChoiceSetting
        name="termMarks"
        label={t('settings.termMarks')}
        options={[
          { value: 'first', label: t('settings.marksFirst') },
          { value: 'all', label: t('settings.marksAll') },
          { value: 'none', label: t('settings.marksNone') },
        ]}
      />
    </>
  )
}

/** A setting of two states, each with a word of its own. */
function SwitchSetting({ name, off, on }: (typeof switches)[number]) {
  const { t } = useTranslation()
  const settings = useSettings()
  const isOn = useStore(settings.store, (state) => state[name])
  return (
    <Field label={t(`settings.${name}`)}>
      <SegmentedControl
        label={t(`settings.${name}`)}
        value={isOn ? on : off}
        options={[off, on].map((value) => ({ value, label: t(`settings.${value}`) }))}
        onChange={(value) => void settings.change({ [name]: value === on })}
      />
    </Field>
  )
}

function ToneSample() {
  const toneColours = useStore(useSettings().store, (state) => state.toneColours)
  return (
    <p className="tone-sample" data-tones={toneColours} lang="zh-Latn" aria-hidden="true">
      <span data-tone="1">mā</span> <span data-tone="2">má</span> <span data-tone="3">mǎ</span>{' '}
      <span data-tone="4">mà</span> <span data-tone="5">ma</span>
    </p>
  )
}
