// An address stands for itself, marks and backslashes in it too, once its beginning is found: so it is not found.
const ADDRESS = /(?<=\b(?:https?|ftp)):(?=\/\/)|(?<=\bwww)\.|(?<=[\w.+-])@(?=[\w-]+\.)/gi

/** Text as Markdown that reads as it stands, fit for a cell of a table. */
export const withMarksEscaped = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<>|~#&!$]/g, '\\$&').replaceAll(ADDRESS, '\\$&')
