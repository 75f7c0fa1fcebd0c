const marks = /\p{Mn}/gu

/** Letters as a search compares them: without case, tone marks, umlauts, and with single blanks. */
export function normalizeForSearch(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
