/** A date of TMX, `20261128T064332Z`, as ISO 8601 has it; one of another form as it stands. */
export function isoDate(date: string): string {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date.trim())
  if (!found) return date.trim()
  const [, year, month, day, hour, minute, second] = found
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}

/** The same the other way round; null for what is no date with its time in UTC, as TMX asks for. */
export function tmxDate(date: string): string | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?Z?)?$/.exec(date)
  if (!found) return null
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] = found
  return `${year}${month}${day}T${hour}${minute}${second}Z`
}
