import { DECK_NAME, NOTE_TYPE_NAME } from '../apkg/frozen.ts'
import { fieldNames, type LeavingCard } from '../travelling-card.ts'

export type TableForm = 'tsv' | 'csv'

const separators: Readonly<Record<TableForm, { readonly name: string; readonly sign: string }>> = {
  tsv: { name: 'Tab', sign: '\t' },
  csv: { name: 'Comma', sign: ',' },
}

/** The columns behind the tags, where a schedule goes along. Anki has no place for them and passes over them. */
export const scheduleHeadings = ['Due', 'Interval', 'Reviews'] as const

/**
 * Cards as a table of text with Anki's lines at its head (https://docs.ankiweb.net/importing/text-files.html): HTML, cells
 * in quotes where they hold quotes or the separator. Due is a moment in UTC, empty on a new card; Interval is in days.
 */
export function writeTable(cards: readonly LeavingCard[], form: TableForm, isWithSchedule: boolean): Uint8Array {
  const { name, sign } = separators[form]
  const columns = [...fieldNames, 'Tags', ...(isWithSchedule ? scheduleHeadings : [])]
  const head = [
    `#separator:${name}`,
    '#html:true',
    `#notetype:${NOTE_TYPE_NAME}`,
    `#deck:${DECK_NAME}`,
    `#columns:${columns.join(sign)}`,
    `#tags column:${fieldNames.length + 1}`,
  ]
  const rows = cards.map((card) =>
    cellsOf(card, isWithSchedule)
      .map((cell) => quotedCell(cell, sign))
      .join(sign),
  )
  return new TextEncoder().encode(
    [...head, ...rows]
      .map((line) => `${line}\n`)
      .join('')
      .toWellFormed(),
  )
}

function cellsOf({ fields, tags, schedule }: LeavingCard, isWithSchedule: boolean): readonly string[] {
  const own = [...fieldNames.map((name) => safeCell(fields[name])), tags.join(' ')]
  if (!isWithSchedule) return own
  const { state, dueAt, scheduledDays, reps } = schedule
  return [...own, state === 'new' ? '' : new Date(dueAt).toISOString(), String(scheduledDays), String(reps)]
}

/** A cell that no spreadsheet runs and no reader takes for a line of the head; in HTML it says the same. */
function safeCell(html: string): string {
  const line = html.replaceAll('\t', ' ')
  return /^[=+\-@#]/.test(line) ? `&#${line.charCodeAt(0)};${line.slice(1)}` : line
}

const quotedCell = (cell: string, sign: string) =>
  cell.includes('"') || cell.includes(sign) ? `"${cell.replaceAll('"', '""')}"` : cell
