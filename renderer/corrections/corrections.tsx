import './corrections.css'
import './correct-panel.css'
import '../vocabulary/vocabulary.css'
import { useState } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Room } from '../ui/room.tsx'
import { CorrectionList } from './correction-list.tsx'
import { NoteList } from './note-list.tsx'

/** All that a reader corrected, and all notes on words, in one place. */
export function Corrections() {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  return (
    <Room
      title={t('corrections.title')}
      aside={
        <SearchField className="search" value={search} onChange={setSearch}>
          <Label>{t('corrections.search')}</Label>
          <Input placeholder={t('corrections.search')} maxLength={200} />
        </SearchField>
      }
    >
      <CorrectionList search={search} />
      <NoteList search={search} />
    </Room>
  )
}
