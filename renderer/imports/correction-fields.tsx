import { useTranslation } from 'react-i18next'
import type { ImportCorrections, ImportPreview } from '#contract/imports.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Ticks } from './ticks.tsx'

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const
const languages = ['zh-Hans', 'zh-Hant'] as const
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
      <SpeakerField {...props} />
      <HeadingField {...props} />
      <Fold label={t('imports.lines')} said={t(preview.isHardWrapped ? 'imports.joined' : 'imports.apart')}>
        <Choice
          label={t('imports.lines')}
          value={preview.isHardWrapped ? 'joined' : 'apart'}
          options={wrappings.map((value) => ({ value, label: t(`imports.${value}`) }))}
          onChange={(value) => correct({ isHardWrapped: value === 'joined' })}
        />
      </Fold>
      <Fold
        label={t('imports.encodingAndLanguage')}
        said={[preview.encoding && t(`imports.${preview.encoding}`), t(`imports.language.${preview.language}`)]
          .filter((each) => each !== null)
          .join(' · ')}
      >
        {preview.encoding && (
          <Field label={t('imports.encoding')}>
            <Choice
              label={t('imports.encoding')}
              value={preview.encoding}
              options={encodings.map((value) => ({ value, label: t(`imports.${value}`) }))}
              onChange={(encoding) => correct({ encoding })}
            />
          </Field>
        )}
        <Field label={t('imports.languageName')}>
          <Choice
            label={t('imports.languageName')}
            value={preview.language as (typeof languages)[number]}
            options={languages.map((value) => ({ value, label: t(`imports.language.${value}`) }))}
            onChange={(language) => correct({ language })}
          />
        </Field>
      </Fold>
    </section>
  )
}

function SpeakerField({ preview, correct }: Props) {
  const { t } = useTranslation()
  const { speakers, otherLabels } = preview
  const names = speakers.map(({ label }) => label)
  if (names.length + otherLabels.length === 0) return null
  const turns = new Map(speakers.map(({ label, turns: count }) => [label, ` × ${count}`]))
  const said = speakers.map(({ label }) => `${label}${turns.get(label)}`).join(' · ')
  // In one order, whatever is ticked: a chip must not run away from the pointer.
  const labels = [...names, ...otherLabels].sort((one, other) => one.localeCompare(other, 'zh'))
  return (
    <Fold label={t('imports.speakers')} said={said || t('imports.nobody')} isChinese={said !== ''}>
      <Ticks
        label={t('imports.speakers')}
        items={labels.map((label) => ({ key: label, label, aside: turns.get(label) ?? '' }))}
        ticked={names}
        onChange={(ticked) => correct({ speakers: [...ticked] })}
      />
    </Fold>
  )
}

const SHOWN_HEADINGS = 6

function HeadingField({ preview, corrections, correct }: Props) {
  const { t } = useTranslation()
  const { shortLines } = preview
  if (shortLines.length === 0) return null
  const found = shortLines.filter(({ isHeading }) => isHeading).map(({ line }) => line)
  const said = found.slice(0, SHOWN_HEADINGS).join(' · ') + (found.length > SHOWN_HEADINGS ? ' …' : '')

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
    <Fold label={t('imports.headings')} said={said || t('imports.noHeadings')} isChinese={said !== ''}>
      <p className="quiet">{t('imports.headingsHelp')}</p>
      <Ticks
        label={t('imports.headings')}
        items={[...new Set(shortLines.map(({ line }) => line))].map((line) => ({ key: line, label: line, aside: '' }))}
        ticked={found}
        onChange={tick}
      />
    </Fold>
  )
}

interface FoldProps {
  readonly label: string
  /** What was understood. */
  readonly said: string
  readonly isChinese?: boolean
  readonly children: React.ReactNode
}

function Fold({ label, said, isChinese = false, children }: FoldProps) {
  return (
    <details className="fold">
      <summary>
        <b>{label}</b> <bdi lang={isChinese ? 'zh-Hans' : undefined}>{said}</bdi>
      </summary>
      <div>{children}</div>
    </details>
  )
}
