import { Fragment } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CharacterRun } from './word-boundaries.ts'

interface Props {
  readonly run: CharacterRun
  readonly boundaries: ReadonlySet<number>
  readonly onChange: (boundaries: ReadonlySet<number>) => void
}

/** A word and its neighbours, character by character, with a word boundary between each two that can be set or removed. */
export function BoundaryEditor({ run, boundaries, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className="boundaries" role="group" aria-label={t('corrections.boundaries')} lang="zh-Hans">
      {run.characters.map(({ text, startUtf16 }, index) => (
        <Fragment key={startUtf16}>
          {index > 0 && (
            <ToggleButton
              className="boundary"
              aria-label={t('corrections.boundary', { before: run.characters[index - 1]?.text, after: text })}
              isSelected={boundaries.has(startUtf16)}
              onChange={() => onChange(new Set(boundaries).symmetricDifference(new Set([startUtf16])))}
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
