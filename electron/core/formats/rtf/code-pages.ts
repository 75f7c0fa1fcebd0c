/** The encoding of a Windows code page, by its number; null for one that no decoder here knows. */
export function encodingOfPage(page: number | null): string | null {
  if (page === null) return null
  const known = pages.get(page)
  if (known !== undefined) return known
  return page >= 1250 && page <= 1258 ? `windows-${page}` : null
}

const pages: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
  [10000, 'macintosh'],
  [866, 'ibm866'],
  [874, 'windows-874'],
])

/** The code page of a font's character set: RTF Specification 1.9.1, `\fcharset`. Null where the document's own holds. */
export const pageOfCharset = (charset: number | null): number | null => charsets.get(charset ?? -1) ?? null

const charsets: ReadonlyMap<number, number> = new Map([
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
])
