import type { Client } from '#contract/client.ts'
import type { Term, TermSummary } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import { createRequiredContext } from '../platform/required-context.ts'

const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/** Terms do not change while the program runs, so each is asked for once. */
export function createGlossaryStore(client: Client) {
  const terms = new Map<TermId, Promise<Term>>()
  let list: Promise<readonly TermSummary[]> | null = null

  return {
    term: (termId: TermId): Promise<Term> => {
      const known = terms.get(termId)
      if (known) return known
      const asked = client.call('glossary.term', { termId }).then((answer) => answer.term)
      terms.set(termId, asked)
      asked.catch(() => terms.delete(termId))
      return asked
    },
    list: (): Promise<readonly TermSummary[]> => {
      list ??= client
        .call('glossary.list', {})
        .then(({ terms }) => terms.toSorted((one, other) => byPinyin.compare(one.zh, other.zh)))
      return list
    },
  }
}

export type GlossaryStore = ReturnType<typeof createGlossaryStore>

export const [GlossaryContext, useGlossary] = createRequiredContext<GlossaryStore>('the glossary')
