import { useTranslation } from 'react-i18next'
import type { PackPreview } from '#contract/packs.ts'

/** What a translation without its text is, and which texts of the library it belongs to. */
export function PackBody({ pack }: { pack: PackPreview }) {
  const { t } = useTranslation()
  const { title, work, licence, translators, sentences, texts } = pack
  return (
    <div className="preview">
      <h3 lang="en">{title}</h3>
      <p className="quiet" lang="en">
        {[work === title ? '' : work, translators.join(', '), licence].filter((each) => each !== '').join(' · ')}
      </p>
      <p>{t('packs.sentences', { count: sentences })}</p>
      {texts.length === 0 && <p>{t('packs.ofNoText')}</p>}
      {texts.map(({ textId, title: name, matched, sentences: all }) => (
        <p key={textId}>
          <bdi lang="zh-Hans">{name.zh}</bdi>: {t('imports.pack', { matched, sentences: all })}
        </p>
      ))}
    </div>
  )
}
