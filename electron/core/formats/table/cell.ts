/** Whether a cell between tabs stands in quotes as spreadsheet programs write them: with quotes inside, each doubled. */
export function isQuotedTabCell(cell: string): boolean {
  if (cell.length < 4 || !cell.startsWith('"') || !cell.endsWith('"')) return false
  const inside = cell.slice(1, -1)
  return inside.includes('""') && !inside.replaceAll('""', '').includes('"')
}

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
export const unquoted = (cell: string): string => cell.slice(1, -1).replaceAll('""', '"')
