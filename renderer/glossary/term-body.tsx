import './term-body.css'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Relation, RelationKind, Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'

/** What a term means, in both languages, and what it is related to. */
export function TermBody({ term, onFollow }: { term: Term; onFollow: (termId: TermId) => void }) {
  const { t, i18n } = useTranslation()
  const isChinese = i18n.language === 'zh-CN'
  const also = [...term.aliases.zh, ...term.aliases.en]
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
        <p key={side} className="definition" lang={side === 'zh' ? 'zh-Hans' : 'en'}>
          {term.definition[side]}
        </p>
      ))}
      {term.note && (
        <p className="note" lang={isChinese ? 'zh-Hans' : 'en'}>
          <b>{t('word.note')}</b> {isChinese ? term.note.zh : term.note.en}
        </p>
      )}
      {also.length > 0 && (
        <p className="also">
          <b>{t('word.alsoCalled')}</b> <bdi>{also.join(' · ')}</bdi>
        </p>
      )}
      {term.firstUse && (
        <p className="also">{t('word.firstUse', { work: term.firstUse.work, year: term.firstUse.year })}</p>
      )}
      <Relations relations={term.relations} onFollow={onFollow} />
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
