// A spreadsheet program takes such a cell for a formula: https://owasp.org/www-community/attacks/CSV_Injection
const FORMULA = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/

/** A cell that no spreadsheet program runs: an apostrophe stands before what would begin a formula. */
export const guardedCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The cell without the apostrophe that guards it. */
export const bareCell = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)

/** Whether a cell between tabs stands in quotes as spreadsheet programs write them: with quotes inside, each doubled. */
export function isQuotedTabCell(cell: string): boolean {
  if (cell.length < 4 || !cell.startsWith('"') || !cell.endsWith('"')) return false
  const inside = cell.slice(1, -1)
  return inside.includes('""') && !inside.replaceAll('""', '').includes('"')
}

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
export const unquoted = (cell: string): string => cell.slice(1, -1).replaceAll('""', '"')
