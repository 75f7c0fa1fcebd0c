import './entry.css'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { DictionaryEntry, WordLink } from '#contract/dictionary.ts'
import { useSettings } from '../platform/settings-store.ts'
import { Reading } from '../chinese-text/reading.tsx'
import { useOpenHeadword } from './open-headword.ts'

/** One entry of the dictionary: how it is read and written, how common it is, what it means. */
export function Entry({ entry, headword }: { entry: DictionaryEntry; headword: string }) {
  const { t } = useTranslation()
  const settings = useSettings()
  const notation = useStore(settings.store, (state) => state.notation)
  return (
    <div className="entry">
      <Reading syllables={entry.syllables.map((syllable) => syllable.toLowerCase())} notation={notation} />
      <OtherScript entry={entry} headword={headword} />
      {entry.frequencyBand > 0 && <span className="chip">{t('word.frequency', { band: entry.frequencyBand })}</span>}
      {entry.hskLevel !== null && (
        <span className="chip">{t('word.hsk', { level: entry.hskLevel === 7 ? '7–9' : entry.hskLevel })}</span>
      )}
      {entry.measureWords.map((link) => (
        <span key={link.simplified} className="chip">
          {t('word.measureWord')} <LinkTo link={link} />
        </span>
      ))}
      {entry.otherReadings.map((other) => (
        <span key={other.region + other.syllables.join()} className="chip">
          {t(`word.region.${other.region}`)} <Reading syllables={other.syllables} notation={notation} />
        </span>
      ))}
      <ol>
        {entry.senses.map((sense, index) => (
          // eslint-disable-next-line react/no-array-index-key -- the senses of an entry never change places
          <li key={index}>
            {sense.parts.map((part, at) =>
              // eslint-disable-next-line react/no-array-index-key -- nor do the parts of a sense
              typeof part === 'string' ? part : <LinkTo key={at} link={part} />,
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The word in the script that it is not written in here. */
function OtherScript({ entry: { simplified, traditional }, headword }: { entry: DictionaryEntry; headword: string }) {
  const { t } = useTranslation()
  if (traditional === simplified) return null
  return headword === traditional ? (
    <span className="chip" lang="zh-Hans">
      {t('word.simplified', { form: simplified })}
    </span>
  ) : (
    <span className="chip" lang="zh-Hant">
      {t('word.traditional', { form: traditional })}
    </span>
  )
}

/** A pointer to another word; opens in place where there is something to open. */
function LinkTo({ link }: { link: WordLink }) {
  const follow = useOpenHeadword()
  if (!link.isResolved) return <bdi lang="zh-Hans">{link.simplified}</bdi>
  return (
    <Button className="link" onPress={() => follow(link.simplified)}>
      <bdi lang="zh-Hans">{link.simplified}</bdi>
    </Button>
  )
}
