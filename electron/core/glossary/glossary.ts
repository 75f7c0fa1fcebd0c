import { CommandError } from '#contract/errors.ts'
import type { Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import type { Handlers } from '#contract/handlers.ts'
import { formsOf } from '../language/annotate/sentences.ts'

export interface Glossary {
  readonly terms: readonly Term[]
  /** Throws 'term-not-found'. */
  term(termId: TermId): Term
  /** The term that is written like this in Chinese, if any. */
  writtenAs(text: string): Term | null
}

export function createGlossary(terms: readonly Term[]): Glossary {
  const byId = new Map(terms.map((term) => [term.id, term]))
  const byForm = new Map(terms.flatMap((term) => formsOf(term).zh.map((form) => [form, term] as const)))
  return {
    terms,
    term: (termId) => {
      const term = byId.get(termId)
      if (!term) throw new CommandError('term-not-found')
      return term
    },
    writtenAs: (text) => byForm.get(text) ?? null,
  }
}

export function glossaryHandlers(glossary: Glossary): Pick<Handlers, 'glossary.list' | 'glossary.term'> {
  const terms = glossary.terms.map(({ id, zh, syllables, en, kind, domain }) => ({
    id,
    zh,
    syllables,
    en,
    kind,
    domain,
  }))
  return {
    'glossary.list': () => ({ terms }),
    'glossary.term': ({ termId }) => ({ term: glossary.term(termId) }),
  }
}
