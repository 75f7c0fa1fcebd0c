import './term-body.css'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Relation, RelationKind, Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'

interface Props {
  readonly term: Term
  /** What the page is headed by: a form of the term, where that was clicked. */
  readonly headword: string
  readonly onFollow: (termId: TermId) => void
}

/** What a term means, in both languages, and what it is related to. */
export function TermBody({ term, headword, onFollow }: Props) {
  const { t, i18n } = useTranslation()
  const isChinese = i18n.language === 'zh-CN'
  return (
    <>
      <p className="rendering" lang="en">
        {term.en}
      </p>
      <div className="chips">
        <span className="chip">{t(`kind.${term.kind}`)}</span>
        <span className="chip">{t(`domain.${term.domain}`)}</span>
        {term.traditional !== term.zh && (
          <span className="chip" lang="zh-Hant">
            {t('word.traditional', { form: term.traditional })}
          </span>
        )}
      </div>
      {(isChinese ? (['zh', 'en'] as const) : (['en', 'zh'] as const)).map((side) => (
        <p key={side} className="definition" data-definition={side} lang={side === 'zh' ? 'zh-Hans' : 'en'}>
          {term.definition[side]}
        </p>
      ))}
      {term.note && (
        <p className="note" lang={isChinese ? 'zh-Hans' : 'en'}>
          <b>{t('word.note')}</b> {isChinese ? term.note.zh : term.note.en}
        </p>
      )}
      <Names term={term} headword={headword} />
      {term.firstUse && (
        <p className="also">{t('word.firstUse', { work: term.firstUse.work, year: term.firstUse.year })}</p>
      )}
      <Relations relations={term.relations} onFollow={onFollow} />
    </>
  )
}

/** The term that a form is of, and how else it is written. */
function Names({ term, headword }: Pick<Props, 'term' | 'headword'>) {
  const { t } = useTranslation()
  const isForm = headword !== term.zh && headword !== term.traditional
  const also = [...term.forms.zh, ...term.forms.en].filter((form) => form !== headword)
  return (
    <>
      {isForm && (
        <p className="also">
          <b>{t('word.formOf')}</b> <bdi lang="zh-Hans">{term.zh}</bdi>
        </p>
      )}
      {also.length > 0 && (
        <p className="also">
          <b>{t('word.alsoCalled')}</b> <bdi>{also.join(' · ')}</bdi>
        </p>
      )}
    </>
  )
}

/** Related terms by kind; each opens in place. */
function Relations({ relations, onFollow }: { relations: readonly Relation[]; onFollow: (termId: TermId) => void }) {
  const { t, i18n } = useTranslation()
  const isChinese = i18n.language === 'zh-CN'
  const kinds = [...new Set(relations.map((relation) => relation.as))] satisfies RelationKind[]
  if (kinds.length === 0) return null
  return (
    <section className="relations" aria-label={t('word.relations')}>
      {kinds.map((kind) => (
        <div key={kind}>
          <span>{t(`relation.${kind}`)}</span>
          {relations
            .filter((relation) => relation.as === kind)
            .map((relation) => (
              <Button key={relation.to} className="link" onPress={() => onFollow(relation.to)}>
                <bdi lang={isChinese ? 'zh-Hans' : 'en'}>{isChinese ? relation.zh : relation.en}</bdi>
              </Button>
            ))}
        </div>
      ))}
    </section>
  )
}
