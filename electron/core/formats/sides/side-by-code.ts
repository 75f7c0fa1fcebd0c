/** Which side a language code belongs to (`zh-CN`, `cmn`, `EN_us`); null for other languages. */
export function sideByCode(code: string | undefined): 'source' | 'target' | null {
  const language = /^[A-Za-z]+/.exec(code ?? '')?.[0]?.toLowerCase() ?? ''
  if (['zh', 'zho', 'chi', 'cmn', 'chinese'].includes(language)) return 'source'
  return ['en', 'eng', 'english'].includes(language) ? 'target' : null
}
