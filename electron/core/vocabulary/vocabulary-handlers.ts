import type { ReaderSentences } from '../corrections/reader-sentences.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { CoreContext } from '../store/core-context.ts'
import { mutate } from '../store/mutate.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { createCoverageCounter } from './coverage.ts'
import { isRunningWord } from '#contract/running-words.ts'
import { keepStatuses, setStatus } from './statuses.ts'

type Answered = 'statuses' | 'set' | 'know-rest' | 'coverage'

/** `headwordOf` gives a word in simplified characters: both scripts of a word are one. */
export function vocabularyHandlers(
  context: CoreContext,
  sentences: ReaderSentences,
  headwordOf: (word: string) => string,
  jobs: Jobs,
): Pick<Handlers, `vocabulary.${Answered}`> {
  const { database } = context
  const statuses = keepStatuses(database)
  const coverage = createCoverageCounter({ database, sentences, headwordOf, statuses }, jobs)
  return {
    'vocabulary.statuses': ({ words }) => {
      const known = statuses()
      return { statuses: words.map((word) => known.get(headwordOf(word)) ?? 'new') }
    },
    'vocabulary.set': ({ word, status }) => {
      const [, mutated] = mutate(context, ({ rows }) => {
        setStatus(context, rows, headwordOf(word), status)
        return { result: null, step: { kind: 'word-status-set', word, status } }
      })
      return mutated
    },
    'vocabulary.know-rest': ({ words }) => {
      const known = statuses()
      const fresh = new Set(words.filter(isRunningWord).map(headwordOf)).difference(known)
      const [, mutated] = mutate(context, ({ rows }) => {
        for (const headword of fresh) setStatus(context, rows, headword, 'known')
        return { result: null, step: { kind: 'rest-known', count: fresh.size } }
      })
      return { count: fresh.size, ...mutated }
    },
    'vocabulary.coverage': ({ textId }) => coverage.ask(textId),
  }
}
