/** Text as Markdown that reads as it stands, fit for a cell of a table. */
export const withMarksEscaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>|~#&!$]/g, '\\$&')
