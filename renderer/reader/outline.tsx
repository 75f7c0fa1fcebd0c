import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { withArrows } from '#contract/controls.ts'
import type { OpenedText } from '#contract/text.ts'
import { useReader } from './reader-store.ts'

/** The headings of the open text, with the one that holds the current pair marked. */
export function Outline({ text }: { text: OpenedText }) {
  const { t, i18n } = useTranslation()
  const reader = useReader()
  const current = useStore(reader.store, (state) => state.current)
  const here = text.outline.findLast((entry) => entry.pairIndex <= current)
  const side = i18n.language === 'zh-CN' ? 'zh' : 'en'
  if (text.outline.length === 0) return null
  return (
    <section className="outline" aria-labelledby="outline-title">
      <h2 id="outline-title">{t('app.inThisText')}</h2>
      <ol>
        {text.outline.map((entry) => (
          <li key={entry.pairIndex}>
            <button
              type="button"
              aria-current={entry === here ? 'location' : undefined}
              lang={side === 'zh' ? 'zh-Hans' : 'en'}
              onClick={() => reader.moveTo(entry.pairIndex)}
            >
              {withArrows(entry.title[side] || entry.title.zh)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
