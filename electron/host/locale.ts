/** The system's language, before any setting is read. A terminal says it in the environment; `LC_ALL` wins. */
export function systemLocale(env: Readonly<Record<string, string | undefined>>): string {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']
  return named || Intl.DateTimeFormat().resolvedOptions().locale
}
