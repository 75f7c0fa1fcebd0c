import './about.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/commands.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { PageLayout } from '../ui/page-layout.tsx'

/** What this is, what it promises, and whose work it stands on. */
export function About() {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const [about, setAbout] = useState<Output<'app.about'> | null>(null)
  useEffect(() => {
    void changes.query(client.call('app.about', {})).then(setAbout)
  }, [client, changes])
  return (
    <PageLayout title={t('about.title')}>
      {about && (
        <div className="about">
          <p>
            <b lang="zh-Hans">对照</b> Duizhao · {t('about.version', { version: about.version })}
          </p>
          <p>{t('about.promise')}</p>
          <h2>{t('about.licences')}</h2>
          <ul>
            {about.notices.map((notice) => (
              <li key={notice.name}>
                <details>
                  <summary aria-label={`${notice.name} · ${notice.licence}. ${t('about.show')}`}>
                    <bdi>{notice.name}</bdi> · <bdi>{notice.licence}</bdi>
                  </summary>
                  <pre lang="en">{notice.text}</pre>
                </details>
              </li>
            ))}
          </ul>
        </div>
      )}
    </PageLayout>
  )
}
