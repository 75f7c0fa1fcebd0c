import type { Database } from '../../store/database.ts'

/** A file of the archive that people read; the program reads the tables. */
export interface ReadableFile {
  readonly name: string
  readonly lines: Iterable<string>
}

/** The texts side by side and the cards, as plain text. */
export function readableFiles(database: Database): readonly ReadableFile[] {
  const texts = database.all<{ id: string; title_zh: string; title_en: string }>(
    'SELECT id, title_zh, title_en FROM texts ORDER BY id',
  )
  return [
    { name: 'cards.tsv', lines: cardLines(database) },
    ...texts.map(({ id, title_zh, title_en }) => ({
      name: `texts/${id}.txt`,
      lines: textLines(database, id, [title_zh, title_en]),
    })),
  ]
}

function* textLines(database: Database, textId: string, titles: readonly string[]) {
  yield* titles.filter((title) => title !== '')
  const rows = database.all<{ bead_id: string; side: string; content: string }>(
    `SELECT segments.bead_id, side, content FROM segments JOIN beads ON beads.id = segments.bead_id
     WHERE segments.text_id = ? ORDER BY beads.position, side, segments.position`,
    textId,
  )
  let last = ''
  for (const { bead_id, side, content } of rows) {
    if (bead_id !== last) yield ''
    last = bead_id
    yield `${side === 'source' ? '' : '    '}${oneLine(content)}`
  }
}

function* cardLines(database: Database) {
  const columns = ['headword', 'reading', 'meaning', 'sentence', 'translation', 'note'] as const
  yield columns.join('\t')
  const rows = database.all<Record<(typeof columns)[number], string>>(
    `SELECT ${columns.join(', ')} FROM cards ORDER BY created_at, id`,
  )
  for (const row of rows) yield columns.map((column) => plainCell(oneLine(row[column]))).join('\t')
}

const oneLine = (text: string) => text.replace(/[\t\r\n\u2028\u2029]+/g, ' ')

// Spreadsheets run what begins like a formula.
const plainCell = (text: string) => (/^[=+\-@＝＋－＠"]/.test(text) ? `'${text}` : text)
