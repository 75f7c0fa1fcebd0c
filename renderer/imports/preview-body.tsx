import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ImportCorrections, ImportPreview } from '#contract/imports.ts'
import { Opening } from './opening.tsx'

interface Props {
  readonly preview: ImportPreview
  readonly correct: (patch: Partial<ImportCorrections>) => void
}

/** What was understood of a file, in words and as it will be read. */
export function PreviewBody({ preview, correct }: Props) {
  const { t, i18n } = useTranslation()
  const { counts, replaced, pack, language, opening, as, otherwise } = preview
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
      {as === 'zh' && !language.startsWith('zh') && <p className="warning">{t('imports.notChinese')}</p>}
      {replaced > 0 && <p className="warning">{t('imports.replaced', { count: replaced })}</p>}
      {pack && <p>{t('imports.pack', { matched: number(pack.matched), sentences: number(pack.sentences) })}</p>}
      {otherwise && <p className="warning">{t('imports.readAsUnsure')}</p>}
      <Opening label={t('imports.opening')} paragraphs={opening} />
      {otherwise && (
        <>
          <Opening label={t('imports.readAsOther')} paragraphs={otherwise.opening} />
          <Button className="button" onPress={() => correct({ as: otherwise.as })}>
            {t('imports.readAsUse', { languages: t(`imports.readAsChoice.${otherwise.as}`) })}
          </Button>
        </>
      )}
    </div>
  )
}
