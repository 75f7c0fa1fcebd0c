import { useTranslation } from 'react-i18next'
import type { ImportCorrections, ImportPreview } from '#contract/imports.ts'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Field } from '../ui/field.tsx'
import { ToggleChips } from '../ui/toggle-chips.tsx'

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const
const languages = ['zh-Hans', 'zh-Hant'] as const
const readings = ['zh', 'en', 'both'] as const
const wrappings = ['apart', 'joined'] as const

interface Props {
  readonly preview: ImportPreview
  readonly corrections: ImportCorrections
  readonly correct: (patch: Partial<ImportCorrections>) => void
}

/** Everything of a file that a reader may know better; each is folded away with what was understood in its line. */
export function CorrectionFields(props: Props) {
  const { t } = useTranslation()
  const { preview, correct } = props
  return (
    <section className="corrections" aria-label={t('imports.corrections')}>
      <Field label={t('imports.readAs')}>
        <SegmentedControl
          label={t('imports.readAs')}
          value={preview.as}
          options={readings.map((value) => ({ value, label: t(`imports.readAsChoice.${value}`) }))}
          onChange={(as) => correct({ as })}
        />
      </Field>
      <SpeakerField {...props} />
      <HeadingField {...props} />
      <Disclosure label={t('imports.lines')} summary={t(preview.isHardWrapped ? 'imports.joined' : 'imports.apart')}>
        <SegmentedControl
          label={t('imports.lines')}
          value={preview.isHardWrapped ? 'joined' : 'apart'}
          options={wrappings.map((value) => ({ value, label: t(`imports.${value}`) }))}
          onChange={(value) => correct({ isHardWrapped: value === 'joined' })}
        />
      </Disclosure>
      <EncodingField {...props} />
    </section>
  )
}

function EncodingField({ preview, correct }: Props) {
  const { t } = useTranslation()
  return (
    <Disclosure
      label={t('imports.encodingAndLanguage')}
      summary={[preview.encoding && t(`imports.${preview.encoding}`), t(`imports.language.${preview.language}`)]
        .filter((each) => each !== null)
        .join(' · ')}
    >
      {preview.encoding && (
        <Field label={t('imports.encoding')}>
          <SegmentedControl
            label={t('imports.encoding')}
            value={preview.encoding}
            options={encodings.map((value) => ({ value, label: t(`imports.${value}`) }))}
            onChange={(encoding) => correct({ encoding })}
          />
        </Field>
      )}
      <Field label={t('imports.languageName')}>
        <SegmentedControl
          label={t('imports.languageName')}
          value={preview.language as (typeof languages)[number]}
          options={languages.map((value) => ({ value, label: t(`imports.language.${value}`) }))}
          onChange={(language) => correct({ language })}
        />
      </Field>
    </Disclosure>
  )
}

function SpeakerField({ preview, correct }: Props) {
  const { t } = useTranslation()
  const { speakers, otherLabels } = preview
  const names = speakers.map(({ label }) => label)
  if (names.length + otherLabels.length === 0) return null
  const turns = new Map(speakers.map(({ label, turns: count }) => [label, ` × ${count}`]))
  const summary = speakers.map(({ label }) => `${label}${turns.get(label)}`).join(' · ')
  // In one order, whatever is ticked: a chip must not run away from the pointer.
  const labels = [...names, ...otherLabels].sort((one, other) => one.localeCompare(other, 'zh'))
  return (
    <Disclosure label={t('imports.speakers')} summary={summary || t('imports.nobody')} isChinese={summary !== ''}>
      <ToggleChips
        label={t('imports.speakers')}
        items={labels.map((label) => ({ key: label, label, aside: turns.get(label) ?? '' }))}
        ticked={names}
        onChange={(ticked) => correct({ speakers: [...ticked] })}
      />
    </Disclosure>
  )
}

const SHOWN_HEADINGS = 6

function HeadingField({ preview, corrections, correct }: Props) {
  const { t } = useTranslation()
  const { shortLines } = preview
  if (shortLines.length === 0) return null
  const found = shortLines.filter(({ isHeading }) => isHeading).map(({ line }) => line)
  const summary = found.slice(0, SHOWN_HEADINGS).join(' · ') + (found.length > SHOWN_HEADINGS ? ' …' : '')

  function tick(ticked: readonly string[]) {
    const [now, before] = [new Set(ticked), new Set(found)]
    const on = ticked.filter((line) => !before.has(line))
    const off = found.filter((line) => !now.has(line))
    const without = (lines: readonly string[] = [], gone: readonly string[]) =>
      lines.filter((line) => !gone.includes(line))
    correct({
      headings: [...without(corrections.headings, off), ...on],
      notHeadings: [...without(corrections.notHeadings, on), ...off],
    })
  }

  return (
    <Disclosure label={t('imports.headings')} summary={summary || t('imports.noHeadings')} isChinese={summary !== ''}>
      <p className="quiet">{t('imports.headingsHelp')}</p>
      <ToggleChips
        label={t('imports.headings')}
        items={[...new Set(shortLines.map(({ line }) => line))].map((line) => ({ key: line, label: line, aside: '' }))}
        ticked={found}
        onChange={tick}
      />
    </Disclosure>
  )
}
