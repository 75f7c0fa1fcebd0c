// A spreadsheet program takes such a cell for a formula: https://owasp.org/www-community/attacks/CSV_Injection. Quotes
// that stand before it are read away as a field's own; the full-width signs are signs to programs in East Asia.
const FORMULA = /^(?:['"\s]*[=+\-@＝＋－＠]|'*[\t\r])/

/** Whether a spreadsheet program could run a cell, as it parses the field. Test: formula-guard. */
export const isFormula = (text: string): boolean => FORMULA.test(text)

/** A cell that no spreadsheet program runs: an apostrophe stands before what would begin a formula. */
export const guardedCell = (text: string): string => (isFormula(text) ? `'${text}` : text)

/** The cell without the apostrophe that guards it. */
export const bareCell = (text: string): string =>
  text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text
