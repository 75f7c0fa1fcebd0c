import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Settings } from '#contract/settings.ts'
import type { OpenedText } from '#contract/text.ts'
import { useServices } from '../app/services.ts'
import { LookFields } from '../settings/look-fields.tsx'
import { ReadingFields } from '../settings/reading-fields.tsx'
import { Choice } from '../ui/choice.tsx'
import { CoverageOf } from '../vocabulary/coverage.tsx'
import { VocabularyFields } from '../vocabulary/vocabulary-fields.tsx'
import { Outline } from './outline.tsx'
import type { Speech } from './use-speech.ts'

const layouts = ['side', 'stacked', 'chinese-first'] as const satisfies readonly Settings['layout'][]
const pinyinModes = ['off', 'hover', 'terms', 'all'] as const satisfies readonly Settings['pinyin'][]

/** The name of the text and what can be changed while reading. */
export function ReaderHeader({ text, speech }: { text: OpenedText; speech: Speech }) {
  const { t } = useTranslation()
  const { settings } = useServices()
  const { layout, pinyin } = useStore(settings.store)
  return (
    <header className="reader-header">
      <h1>
        <span lang={text.language}>{text.title.zh}</span> <small lang="en">{text.title.en}</small>
        {!text.hasEnglish && <small className="no-english">{t('reader.noEnglishYet')}</small>}
      </h1>
      <CoverageOf textId={text.id} />
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
      <Choice
        label={t('reader.layout')}
        value={layout}
        options={layouts.map((value) => ({ value, label: t(`reader.${value}`) }))}
        onChange={(value) => void settings.change({ layout: value })}
      />
      <Choice
        label={t('reader.pinyin')}
        value={pinyin}
        options={pinyinModes.map((value) => ({ value, label: t(`reader.${value}`) }))}
        onChange={(value) => void settings.change({ pinyin: value })}
      />
      <PlayButton speech={speech} />
      <DialogTrigger>
        <Button className="button" aria-label={t('reader.look')}>
          Aa
        </Button>
        <Popover className="menu" placement="bottom end">
          <Dialog aria-label={t('reader.look')}>
            <LookFields />
            <ReadingFields />
            <VocabularyFields />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </header>
  )
}

/** Reads aloud where the system has a Chinese voice of its own; where it has none, says so. */
function PlayButton({ speech }: { speech: Speech }) {
  const { t } = useTranslation()
  if (speech.voice) {
    return (
      <Button className="button" onPress={speech.toggle}>
        {speech.isSpeaking ? t('reader.stop') : t('reader.play')}
      </Button>
    )
  }
  return (
    <DialogTrigger>
      <Button className="button quiet">{t('reader.noVoice')}</Button>
      <Popover className="menu" placement="bottom end">
        <Dialog aria-label={t('reader.noVoice')}>
          <p>{t('reader.noVoiceHelp')}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
