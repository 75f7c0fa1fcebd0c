import './library.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextSummary } from '#contract/text.ts'
import { hashOf } from '../app/routes.ts'
import { useServices } from '../app/services.ts'
import { TextActs } from './text-acts.tsx'
import { OwnPacks } from './own-packs.tsx'
import { OpenButton } from '../imports/open-button.tsx'
import { Room } from '../ui/room.tsx'
import { CoverageOf } from '../vocabulary/coverage.tsx'

/** The texts on the shelf, each with how far the reader is. */
export function Library() {
  const { t } = useTranslation()
  const { client, changes } = useServices()
  const [texts, setTexts] = useState<readonly TextSummary[] | null>(null)
  useEffect(() => {
    const look = () =>
      void changes.ask(client.call('library.list', {})).then((answer) => answer && setTexts(answer.texts))
    look()
    return changes.onChanged((changed) => changed.texts.length > 0 && look())
  }, [client, changes])

  return (
    <Room title={t('library.title')} aside={<OpenButton />}>
      {texts?.length === 0 && <p className="quiet">{t('library.empty')}</p>}
      <ul className="shelf">
        {texts?.map((text) => (
          <Spine key={text.id} text={text} />
        ))}
      </ul>
      <OwnPacks />
    </Room>
  )
}

function Spine({ text }: { text: TextSummary }) {
  const { t, i18n } = useTranslation()
  const isChinese = i18n.language === 'zh-CN'
  const share = text.placeIndex === null ? 0 : (text.furthestIndex + 1) / Math.max(1, text.pairCount)
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(share)
  const count = new Intl.NumberFormat(i18n.language).format(text.hanCount)
  const begun = text.placeIndex !== null
  return (
    <li className="on-shelf">
      <a className="spine" href={hashOf({ view: 'read', textId: text.id, pairIndex: null })}>
        <h2>
          <span lang={text.language}>{text.title.zh}</span>
          {text.title.en && <small lang="en">{text.title.en}</small>}
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
              <CoverageOf textId={text.id} />
            </>
          )}
        </p>
        <span className="button primary">
          {begun ? t('library.resume', { pair: (text.placeIndex ?? 0) + 1 }) : t('library.begin')}
        </span>
      </a>
      <TextActs text={text} />
    </li>
  )
}
