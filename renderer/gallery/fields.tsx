import { useState } from 'react'
import { Input, Label, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../ui/disclosure.tsx'
import { Field } from '../ui/field.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { ToggleChips } from '../ui/toggle-chips.tsx'

const scripts = ['original', 'simplified', 'traditional'] as const

/** What is chosen and typed. */
export function Fields() {
  return (
    <section className="gallery-column" aria-label="Field">
      <Choosing />
      <Typing />
    </section>
  )
}

function Choosing() {
  const { t } = useTranslation()
  const [script, setScript] = useState<(typeof scripts)[number]>('original')
  const [count, setCount] = useState(20)
  const [ticked, setTicked] = useState<readonly string[]>(['a'])
  return (
    <>
      <Field label={t('settings.script')}>
        <SegmentedControl
          label={t('settings.script')}
          value={script}
          options={scripts.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChange={setScript}
        />
      </Field>
      <Stepper label={t('settings.newPerDay')} value={count} least={0} most={999} onChange={setCount} />
      <ToggleChips
        label={t('imports.speakers')}
        items={['a', 'b'].map((key) => ({ key, label: t('app.name'), aside: ` ${key}` }))}
        ticked={ticked}
        onChange={setTicked}
      />
    </>
  )
}

function Typing() {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  return (
    <>
      <SearchField label={t('dictionary.search')} value={search} onChange={setSearch} />
      <Disclosure label={t('imports.headings')} summary={t('imports.noHeadings')}>
        <p className="quiet">{t('imports.headingsHelp')}</p>
      </Disclosure>
      <div className="text-form">
        <TextField defaultValue={t('app.name')}>
          <Label>{t('cards.headword')}</Label>
          <Input lang="zh-Hans" />
        </TextField>
        <TextField>
          <Label>{t('cards.note')}</Label>
          <TextArea rows={2} placeholder={t('vocabulary.notePlaceholder')} />
        </TextField>
      </div>
    </>
  )
}
