import './library.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { withArrows } from '#contract/controls.ts'
import type { TextSummary } from '#contract/text.ts'
import { hrefOf } from '../platform/routes.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { TextActions } from './text-actions.tsx'
import { AddedPacks } from './added-packs.tsx'
import { useSettings } from '../platform/settings-store.ts'
import { SearchField } from '../ui/search-field.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { shelved } from './shelf.ts'
import { OpenButtons } from './open-buttons.tsx'
import { PageLayout } from '../ui/page-layout.tsx'
import { TextCoverage } from '../vocabulary/text-coverage.tsx'

/** So many texts need no search. */
const FEW = 3

/** The texts of the library, each with how far the reader is. */
export function Library() {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const [texts, setTexts] = useState<readonly TextSummary[] | null>(null)
  const [search, setSearch] = useState('')
  const order = useStore(useSettings().store, (state) => state.shelfOrder)
  const shown = shelved(texts ?? [], search, order)
  useEffect(() => {
    const look = () =>
      void changes.query(client.call('library.list', {})).then((answer) => answer && setTexts(answer.texts))
    look()
    return changes.onChanged((changed) => changed.texts.length > 0 && look())
  }, [client, changes])

  return (
    <PageLayout title={t('library.title')} aside={<OpenButtons />}>
      {texts?.length === 0 && <p className="quiet">{t('library.empty')}</p>}
      {texts && texts.length > FEW && <ShelfBar search={search} onSearch={setSearch} />}
      {texts && search !== '' && shown.length === 0 && <p className="quiet">{t('library.noMatch', { search })}</p>}
      <ul className="library-list">
        {shown.map((text) => (
          <LibraryEntry key={text.id} text={text} />
        ))}
      </ul>
      <AddedPacks />
    </PageLayout>
  )
}

/** What finds and orders the texts, once there are more than one sees at a glance. */
function ShelfBar({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  const { t } = useTranslation()
  const settings = useSettings()
  const order = useStore(settings.store, (state) => state.shelfOrder)
  return (
    <div className="shelf-bar">
      <SearchField label={t('library.search')} value={search} onChange={onSearch} />
      <SegmentedControl
        label={t('library.order')}
        value={order}
        options={(['read', 'added', 'title'] as const).map((value) => ({ value, label: t(`library.orders.${value}`) }))}
        onChange={(value) => void settings.change({ shelfOrder: value })}
      />
    </div>
  )
}

function LibraryEntry({ text }: { text: TextSummary }) {
  const { t, i18n } = useTranslation()
  const isChinese = i18n.language === 'zh-CN'
  const share = text.placeIndex === null ? 0 : (text.furthestIndex + 1) / Math.max(1, text.pairCount)
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(share)
  const count = new Intl.NumberFormat(i18n.language).format(text.hanCount)
  const begun = text.placeIndex !== null
  return (
    <li className="library-entry" data-text={text.id}>
      <a className="library-link" href={hrefOf({ view: 'read', textId: text.id, pairIndex: null })}>
        <h2>
          <span lang={text.language}>{withArrows(text.title.zh)}</span>
          {text.title.en && <small lang="en">{withArrows(text.title.en)}</small>}
        </h2>
        <p lang={isChinese ? 'zh-Hans' : 'en'}>{isChinese ? text.description.zh : text.description.en}</p>
        <p className="quiet">
          {t('library.pairs', { count: text.pairCount })} · {t('library.characters', { count })}
          {!text.hasEnglish && ` · ${t('reader.noEnglishYet')}`}
          {text.isBundled && ` · ${t('library.bundled')}`}
          {begun && ` · ${t('library.progress', { percent })}`}
          {text.hanCount > 0 && (
            <>
              {' · '}
              <TextCoverage textId={text.id} />
            </>
          )}
        </p>
        <span className="button primary">
          {begun ? t('library.resume', { pair: (text.placeIndex ?? 0) + 1 }) : t('library.begin')}
        </span>
      </a>
      <TextActions text={text} />
    </li>
  )
}
