import type { Input } from '#contract/commands.ts'
import type { CorrectionDraft } from '#contract/corrections.ts'
import type { CorrectionId } from '#contract/ids.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { Database } from '../store/database.ts'
import type { CoreContext } from '../store/core-context.ts'
import { mutate } from '../store/mutate.ts'
import { correctionOf, readCorrection, readCorrections, readRules } from './correction-rows.ts'
import { checkDraft } from './draft.ts'
import { isReplaced, partsNow } from './effect.ts'
import { previewDraft } from './preview.ts'
import type { ReaderSentences } from './reader-sentences.ts'

type Answered = 'preview' | 'make' | 'list' | 'delete'

export function correctionHandlers(
  context: CoreContext,
  sentences: ReaderSentences,
): Pick<Handlers, `corrections.${Answered}`> {
  const { database } = context
  return {
    'corrections.preview': ({ draft }) =>
      previewDraft(database, sentences, readRules(database), checkDraft(database, draft)),
    'corrections.make': ({ draft }) => makeCorrection(context, sentences, draft),
    'corrections.list': (asked) => listCorrections(database, asked),
    'corrections.delete': ({ correctionId }) => {
      const [, mutated] = mutate(context, ({ rows }) => {
        const { quote: form } = readCorrection(database, correctionId)
        rows.remove('corrections', correctionId)
        return { result: null, step: { kind: 'correction-removed', form } }
      })
      return mutated
    },
  }
}

/** Stores a correction in place of those that said the same sort of thing of the same characters in the same reach. */
function makeCorrection(context: CoreContext, sentences: ReaderSentences, draft: CorrectionDraft) {
  const { database, clock, makeId } = context
  const checked = checkDraft(database, draft)
  const { scope, kind, placed, startUtf16, form, textTitle, after } = checked
  const [correction, mutated] = mutate(context, ({ rows }) => {
    const before = partsNow(checked, sentences)
    for (const { id } of readRules(database).filter((rule) => isReplaced(rule, checked))) rows.remove('corrections', id)
    const id = makeId<CorrectionId>()
    rows.insert('corrections', {
      id,
      scope,
      kind,
      text_id: placed.textId,
      segment_id: placed.segmentId,
      start_utf16: startUtf16,
      end_utf16: startUtf16 + form.length,
      quote: form,
      sentence: placed.content,
      before_parts: JSON.stringify(before),
      after_parts: JSON.stringify(after),
      text_title_zh: textTitle.zh,
      text_title_en: textTitle.en,
      created_at: clock(),
    })
    const step = { kind: kind === 'reading' ? 'reading-corrected' : 'words-corrected', form } as const
    return { result: correctionOf(readCorrection(database, id)), step }
  })
  return { correction, ...mutated }
}

/** The newest first; sought in what was corrected, and in what it was and became. */
function listCorrections(database: Database, { search, offset, limit }: Input<'corrections.list'>) {
  const isSought = '(instr(quote, ?) OR instr(before_parts, ?) OR instr(after_parts, ?))'
  const sought = [search.trim(), search.trim(), search.trim()]
  const count = database.one<{ total: number }>(
    `SELECT count(*) AS total FROM corrections WHERE ${isSought}`,
    ...sought,
  )
  const rows = readCorrections(
    database,
    `WHERE ${isSought} ORDER BY corrections.id DESC LIMIT ? OFFSET ?`,
    ...sought,
    limit,
    offset,
  )
  return { corrections: rows.map(correctionOf), total: count?.total ?? 0 }
}
