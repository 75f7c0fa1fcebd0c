import './find.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withArrows } from '#contract/controls.ts'
import { hrefOf } from '../platform/routes.ts'
import { PageLayout } from '../ui/page-layout.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { type Found, type FoundPlace, useFound } from './use-found.ts'

/** Finds in all texts: every place with its sentence, by text, each a way to where it stands. */
export function Find({ query: asked }: { query: string }) {
  const { t } = useTranslation()
  const [query, setQuery] = useState(asked)
  const found = useFound(query, null)
  return (
    <PageLayout title={t('find.everywhereTitle')}>
      <SearchField label={t('find.label')} value={query} maxLength={200} autoFocus onChange={setQuery} />
      <p className="quiet" role="status">
        {found === null
          ? t('find.about')
          : found.total === 0
            ? t('find.none')
            : t('find.total', { count: found.total })}
      </p>
      {found?.texts.map((text) => (
        <TextPlaces
          key={text.textId}
          text={text}
          places={found.places.filter(({ textId }) => textId === text.textId)}
        />
      ))}
    </PageLayout>
  )
}

function TextPlaces({ text, places }: { text: Found['texts'][number]; places: readonly FoundPlace[] }) {
  const { t } = useTranslation()
  return (
    <section className="found-text">
      <h2>
        <span lang="zh-Hans">{withArrows(text.title.zh || text.title.en)}</span>{' '}
        <small>{t('find.total', { count: text.count })}</small>
      </h2>
      <ul>
        {places.map((place) => (
          <li key={`${place.segmentId}:${place.startUtf16}`}>
            <a href={hrefOf({ view: 'read', textId: place.textId, pairIndex: place.pairIndex })}>
              <Concordance place={place} />
            </a>
          </li>
        ))}
      </ul>
      {places.length < text.count && <p className="quiet">{t('find.more', { count: text.count - places.length })}</p>}
    </section>
  )
}

/** So much of a sentence stands on either side of what was found. */
const AROUND = 40

function Concordance({ place: { sentence: found, startUtf16, endUtf16, side, pairIndex } }: { place: FoundPlace }) {
  const sentence = withArrows(found)
  const before = sentence.slice(Math.max(0, startUtf16 - AROUND), startUtf16)
  const after = sentence.slice(endUtf16, endUtf16 + AROUND)
  return (
    <>
      <i className="found-pair">{pairIndex + 1}</i>
      <span lang={side === 'source' ? 'zh-Hans' : 'en'}>
        {startUtf16 > AROUND && '…'}
        {before}
        <mark>{sentence.slice(startUtf16, endUtf16)}</mark>
        {after}
        {endUtf16 + AROUND < sentence.length && '…'}
      </span>
    </>
  )
}
