import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { withArrows } from '#contract/controls.ts'
import type { Settings } from '#contract/settings.ts'
import type { TextId } from '#contract/ids.ts'
import type { OpenedText } from '#contract/text.ts'
import { useSettings } from '../platform/settings-store.ts'
import { useMedia } from '../platform/use-media.ts'
import { AppearanceFields } from '../settings/appearance-fields.tsx'
import { ReadingFields } from '../settings/reading-fields.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { TextCoverage } from '../vocabulary/text-coverage.tsx'
import { VocabularyFields } from '../settings/vocabulary-fields.tsx'
import { GlossarySwitch } from './glossary-switch.tsx'
import { Outline } from './outline.tsx'
import type { ReadAloud } from './use-read-aloud.ts'

const layouts = ['side', 'stacked', 'chinese-first'] as const satisfies readonly Settings['layout'][]
const pinyinModes = ['off', 'hover', 'terms', 'all'] as const satisfies readonly Settings['pinyin'][]

/** The name of the text and what can be changed while reading. */
export function ReaderHeader({ text, readAloud }: { text: OpenedText; readAloud: ReadAloud }) {
  const { t } = useTranslation()
  return (
    <header className="reader-header">
      <h1>
        <span lang={text.language}>{withArrows(text.title.zh)}</span>{' '}
        <small lang="en">{withArrows(text.title.en)}</small>
        {!text.hasEnglish && <small className="no-english">{t('reader.noEnglishYet')}</small>}
      </h1>
      <span className="in-widest-bar">
        <TextCoverage textId={text.id} />
      </span>
      <OutlineButton text={text} />
      <span className="in-wide-bar">
        <LayoutControl />
      </span>
      <span className="in-middle-bar toolbar-group">
        <PinyinControl />
      </span>
      {readAloud.voice && (
        <Button className="button" onPress={readAloud.toggle}>
          {readAloud.isSpeaking ? t('reader.stop') : t('reader.play')}
        </Button>
      )}
      <AppearanceButton textId={text.id} />
    </header>
  )
}

// Where the page is at most 680 px wide, as in words.css: beside the navigation it is narrower than below it.
const STACKED = '(max-width: 715px), ((min-width: 861px) and (max-width: 960px))'

/** How the two sides stand. On a narrow page they are never side by side. */
function LayoutControl() {
  const { t } = useTranslation()
  const settings = useSettings()
  const layout = useStore(settings.store, (state) => state.layout)
  const isNarrow = useMedia(STACKED)
  const shown = isNarrow ? layouts.filter((value) => value !== 'side') : layouts
  return (
    <SegmentedControl
      label={t('reader.layout')}
      value={isNarrow && layout === 'side' ? 'stacked' : layout}
      options={shown.map((value) => ({ value, label: t(`reader.${value}`) }))}
      onChange={(value) => void settings.change({ layout: value })}
    />
  )
}

function PinyinControl() {
  const { t } = useTranslation()
  const settings = useSettings()
  const pinyin = useStore(settings.store, (state) => state.pinyin)
  return (
    <>
      <span className="toolbar-label" aria-hidden="true">
        {t('reader.pinyin')}
      </span>
      <SegmentedControl
        label={t('reader.pinyin')}
        value={pinyin}
        options={pinyinModes.map((value) => ({ value, label: t(`reader.${value}`) }))}
        onChange={(value) => void settings.change({ pinyin: value })}
      />
    </>
  )
}

/** The headings of the text, where the window is too narrow to show them beside it. */
function OutlineButton({ text }: { text: OpenedText }) {
  const { t } = useTranslation()
  return (
    <DialogTrigger>
      <Button className="button only-narrow">{t('reader.outline')}</Button>
      <Popover className="menu" placement="bottom start">
        <Dialog aria-label={t('reader.outline')}>
          {({ close }) => (
            <div onClickCapture={() => setTimeout(close)}>
              <Outline text={text} />
            </div>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function AppearanceButton({ textId }: { textId: TextId }) {
  const { t } = useTranslation()
  return (
    <DialogTrigger>
      <Button className="button" aria-label={t('reader.look')}>
        Aa
      </Button>
      <Popover className="menu" placement="bottom end">
        <Dialog aria-label={t('reader.look')}>
          <div className="field folded-middle">
            <PinyinControl />
          </div>
          <div className="field folded-wide">
            <span>{t('reader.layout')}</span>
            <LayoutControl />
          </div>
          <AppearanceFields />
          <ReadingFields />
          <VocabularyFields />
          <GlossarySwitch textId={textId} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
