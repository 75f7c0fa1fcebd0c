import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Message } from '../ui/message.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'

const kinds = ['', 'primary', 'quiet', 'primary large'] as const

/** What is pressed, and what is told. */
export function Buttons() {
  const { t } = useTranslation()
  return (
    <section className="gallery-row" aria-label="Button">
      {kinds.map((kind) => (
        <Button key={kind} className={`button ${kind}`}>
          {t('reader.look')} <kbd>A</kbd>
        </Button>
      ))}
      <Button className="button" isDisabled>
        {t('cards.save')}
      </Button>
      <Button className="button quiet icon" aria-label={t('app.close')}>
        ✕
      </Button>
      <Button className="link">
        <bdi lang="zh-Hans">{t('app.name')}</bdi>
      </Button>
      <div className="chips">
        <span className="chip">{t('kind.concept')}</span>
        <Button className="chip">{t('kind.model')}</Button>
      </div>
      <p className="quiet">{t('about.promise')}</p>
      <ProgressBar label={t('reader.progress')} share={0.4} />
      <Message onUndo={() => undefined} onDismiss={() => undefined}>
        {t('cards.edited', { headword: t('app.name') })}
      </Message>
      <Message isError onUndo={null} onDismiss={() => undefined}>
        {t('app.closed')}
      </Message>
    </section>
  )
}
