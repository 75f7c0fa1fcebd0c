import type { Settings } from '#contract/settings.ts'
import type { TextSummary } from '#contract/text.ts'

const byName = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true })

/**
 * The texts that a reader looks for, in the order that they want: those read last first, then those never read as they
 * came; as they came; by title. Every word of the search must stand in a title or the description.
 */
export function shelved(
  texts: readonly TextSummary[],
  search: string,
  order: Settings['shelfOrder'],
): readonly TextSummary[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean)
  const found = texts.filter(({ title, description }) => {
    const said = [title.zh, title.en, description.zh, description.en].join(' ').toLowerCase()
    return words.every((word) => said.includes(word))
  })
  if (order === 'read') return found.toSorted((one, other) => (other.lastReadAt ?? 0) - (one.lastReadAt ?? 0))
  if (order === 'title') return found.toSorted((one, other) => byName.compare(nameOf(one), nameOf(other)))
  return found
}

const nameOf = ({ title }: TextSummary) => title.zh || title.en
