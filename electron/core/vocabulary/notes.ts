import type { Input } from '#contract/commands.ts'
import type { WordNote } from '#contract/vocabulary.ts'
import { normalizeForSearch } from '../language/text/normalize-for-search.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { Database } from '../store/database.ts'
import type { CoreContext } from '../store/core-context.ts'
import { mutate } from '../store/mutate.ts'

interface NoteRow {
  readonly word: string
  readonly note: string
  readonly written_at: WordNote['writtenAt']
}

type Answered = 'read' | 'write' | 'list'

/** A reader's own notes, by headword: the same note in whatever script the word is written. */
export function noteHandlers(
  context: CoreContext,
  headwordOf: (word: string) => string,
): Pick<Handlers, `notes.${Answered}`> {
  const { database } = context
  const noteOf = (headword: string) =>
    database.one<NoteRow>('SELECT word, note, written_at FROM word_notes WHERE headword = ?', headword)
  return {
    'notes.read': ({ word }) => ({ note: noteOf(headwordOf(word))?.note ?? '' }),
    'notes.write': ({ word, note: typed }) => {
      const headword = headwordOf(word)
      const note = typed.trim()
      const [, mutated] = mutate(context, ({ rows }) => {
        const standing = noteOf(headword)
        const columns = {
          word,
          note,
          search: normalizeForSearch(`${word} ${headword} ${note}`),
          written_at: context.clock(),
        }
        const step = { kind: 'note-written', word } as const
        if (note === (standing?.note ?? '')) return { result: null, step }
        if (note === '') rows.remove('word_notes', headword)
        else if (standing) rows.update('word_notes', headword, columns)
        else rows.insert('word_notes', { headword, ...columns })
        return { result: null, step }
      })
      return mutated
    },
    'notes.list': (asked) => listNotes(database, asked),
  }
}

function listNotes(database: Database, { search, offset, limit }: Input<'notes.list'>) {
  const sought = normalizeForSearch(search.trim())
  const count = database.one<{ total: number }>(
    'SELECT count(*) AS total FROM word_notes WHERE instr(search, ?)',
    sought,
  )
  const rows = database.all<NoteRow>(
    `SELECT word, note, written_at FROM word_notes WHERE instr(search, ?)
     ORDER BY written_at DESC, headword LIMIT ? OFFSET ?`,
    sought,
    limit,
    offset,
  )
  return {
    notes: rows.map(({ word, note, written_at }) => ({ word, note, writtenAt: written_at })),
    total: count?.total ?? 0,
  }
}
