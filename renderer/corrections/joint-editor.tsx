import { Fragment } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Stretch } from './joints.ts'

interface Props {
  readonly stretch: Stretch
  readonly wanted: ReadonlySet<number>
  readonly onChange: (wanted: ReadonlySet<number>) => void
}

/** A word and its neighbours, character by character, with a joint between each two that can be cut or closed. */
export function JointEditor({ stretch, wanted, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className="joints" role="group" aria-label={t('corrections.joints')} lang="zh-Hans">
      {stretch.characters.map(({ text, startUtf16 }, index) => (
        <Fragment key={startUtf16}>
          {index > 0 && (
            <ToggleButton
              className="joint"
              aria-label={t('corrections.joint', { before: stretch.characters[index - 1]?.text, after: text })}
              isSelected={wanted.has(startUtf16)}
              onChange={() => onChange(new Set(wanted).symmetricDifference(new Set([startUtf16])))}
            >
              <span aria-hidden="true" />
            </ToggleButton>
          )}
          <span>{text}</span>
        </Fragment>
      ))}
    </div>
  )
}
