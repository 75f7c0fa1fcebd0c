import { useTranslation } from 'react-i18next'
import { withArrows } from '#contract/controls.ts'
import type { AlignPreview } from '#contract/aligning-commands.ts'

/** What was understood of each side. */
export function SidesPreview({ preview }: { preview: AlignPreview }) {
  const { t } = useTranslation()
  return (
    <>
      {preview.isSwapped && <p className="warning">{t('aligning.swapped')}</p>}
      {preview.isGiven && <p>{t('aligning.given')}</p>}
      <div className="sides">
        <Side label={t('aligning.chinese')} lang="zh-Hans" side={preview.source} />
        <Side label={t('aligning.english')} lang="en" side={preview.target} />
      </div>
    </>
  )
}

interface SideProps {
  readonly label: string
  readonly lang: string
  readonly side: AlignPreview['source']
}

function Side({ label, lang, side: { name, sentences, opening } }: SideProps) {
  const { t, i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language).format(sentences)
  return (
    <section aria-label={label}>
      <h3>
        <bdi>{withArrows(name)}</bdi>
      </h3>
      <p className="quiet">{t('aligning.sentences', { count: sentences, number })}</p>
      <div lang={lang}>
        {opening.map((sentence, index) => (
          // eslint-disable-next-line react/no-array-index-key -- the sentences of a preview never change places
          <p key={index}>{withArrows(sentence)}</p>
        ))}
      </div>
    </section>
  )
}
