import { useTranslation } from 'react-i18next'
import { withArrows } from '#contract/controls.ts'
import type { ImportPreview } from '#contract/imports.ts'

interface Props {
  readonly label: string
  readonly paragraphs: ImportPreview['opening']
}

/** The first paragraphs of a text as it would be read, each with the English that stands beside it. */
export function Opening({ label, paragraphs }: Props) {
  const { t } = useTranslation()
  return (
    <section aria-label={label} className="preview-opening" tabIndex={0}>
      {paragraphs.map((paragraph, index) => (
        // eslint-disable-next-line react/no-array-index-key -- the paragraphs of a preview never change places
        <p key={index} className={`is-${paragraph.kind}`}>
          <i>{paragraph.kind === 'paragraph' ? '' : t(`paragraph.${paragraph.kind}`)}</i>
          <Sentences lang="zh-Hans" sentences={paragraph.sentences} />
          <Sentences lang="en" sentences={paragraph.english} />
        </p>
      ))}
    </section>
  )
}

function Sentences({ lang, sentences }: { lang: string; sentences: readonly string[] }) {
  return sentences.map((sentence, at) => (
    // eslint-disable-next-line react/no-array-index-key -- nor do its sentences
    <span key={at} lang={lang}>
      {withArrows(sentence)}
    </span>
  ))
}
