import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Correction } from '#contract/corrections.ts'
import { useSettings } from '../platform/settings-store.ts'
import { BeforeAfter } from './before-after.tsx'
import type { Preview } from './use-preview.ts'

const CONTEXT = 8
const SHOWN = 3

/** How many places a correction would change, and some of them. */
export function PreviewLines({ preview, kind }: { preview: Preview; kind: Correction['kind'] }) {
  const { t } = useTranslation()
  const settings = useSettings()
  const notation = useStore(settings.store, (state) => state.notation)
  const { count, textCount, isMore, places } = preview
  return (
    <div className="preview">
      <p role="status">
        {count === 0 && t('corrections.changesNothing')}
        {count > 0 && (isMore ? t('corrections.changesMore', { count }) : t('corrections.changes', { count }))}
        {textCount > 1 && ` ${t('corrections.inTexts', { count: textCount })}`}
      </p>
      <ul>
        {places.slice(0, SHOWN).map((place) => (
          <li key={`${place.textTitle.zh}:${place.pairIndex}:${place.startUtf16}`}>
            <span lang="zh-Hans">
              {place.startUtf16 > CONTEXT && '…'}
              {place.sentence.slice(Math.max(0, place.startUtf16 - CONTEXT), place.startUtf16)}
              <mark>{place.sentence.slice(place.startUtf16, place.endUtf16)}</mark>
              {place.sentence.slice(place.endUtf16, place.endUtf16 + CONTEXT)}
              {place.sentence.length > place.endUtf16 + CONTEXT && '…'}
            </span>{' '}
            <BeforeAfter kind={kind} before={place.before} after={place.after} notation={notation} />
          </li>
        ))}
      </ul>
    </div>
  )
}
