import { useTranslation } from 'react-i18next'
import type { WordForm } from '#contract/dictionary.ts'
import { WordRow } from './word-row.tsx'

/** How a word without an entry is made: what kind of form it is, the word it is a form of, its parts in order. */
export function WordFormPart({ form }: { form: WordForm }) {
  const { t } = useTranslation()
  return (
    <section className="word-form" aria-label={t('word.form.title')}>
      <p className="quiet">{t(`word.form.${form.kind}`)}</p>
      <ul className="other-words">
        {form.base && <WordRow headword={form.base.text} entry={form.base.entry} />}
        {form.parts.map(({ text, entry }, at) => (
          // eslint-disable-next-line react/no-array-index-key -- the parts of a word never change places
          <WordRow key={at} headword={text} entry={entry} />
        ))}
      </ul>
    </section>
  )
}
