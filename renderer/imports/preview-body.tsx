import { useTranslation } from 'react-i18next'
import { withArrows } from '#contract/controls.ts'
import type { ImportPreview } from '#contract/imports.ts'

/** What was understood of a file, in words and as it will be read. */
export function PreviewBody({ preview }: { preview: ImportPreview }) {
  const { t, i18n } = useTranslation()
  const { counts, replaced, pack, language, opening } = preview
  const number = (value: number) => new Intl.NumberFormat(i18n.language).format(value)
  return (
    <div className="preview">
      <p>
        {t('imports.understood', {
          paragraphs: number(counts.paragraphs),
          sentences: number(counts.sentences),
          han: number(counts.han),
        })}
      </p>
      {!language.startsWith('zh') && <p className="warning">{t('imports.notChinese')}</p>}
      {replaced > 0 && <p className="warning">{t('imports.replaced', { count: replaced })}</p>}
      {pack && <p>{t('imports.pack', { matched: number(pack.matched), sentences: number(pack.sentences) })}</p>}
      <section aria-label={t('imports.opening')} className="preview-opening" lang="zh-Hans" tabIndex={0}>
        {opening.map((paragraph, index) => (
          // eslint-disable-next-line react/no-array-index-key -- the paragraphs of a preview never change places
          <p key={index} className={`is-${paragraph.kind}`}>
            <i>{paragraph.kind === 'paragraph' ? '' : t(`paragraph.${paragraph.kind}`)}</i>
            {paragraph.sentences.map((sentence, at) => (
              // eslint-disable-next-line react/no-array-index-key -- nor do its sentences
              <span key={at}>{withArrows(sentence)}</span>
            ))}
          </p>
        ))}
      </section>
    </div>
  )
}
