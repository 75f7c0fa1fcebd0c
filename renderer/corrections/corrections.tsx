import './corrections.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLayout } from '../ui/page-layout.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { CorrectionList } from './correction-list.tsx'
import { NoteList } from './note-list.tsx'

/** All that a reader corrected, and all notes on words, in one place. */
export function Corrections() {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  return (
    <PageLayout
      title={t('corrections.title')}
      aside={<SearchField label={t('corrections.search')} value={search} onChange={setSearch} maxLength={200} />}
    >
      <CorrectionList search={search} />
      <NoteList search={search} />
    </PageLayout>
  )
}
