import { expect, it } from 'vitest'
import type { BeadId, TextId, UndoToken } from '#contract/ids.ts'
import type { Core } from '../../core.ts'
import { openLibrary } from '../../safety/open-library.ts'
import { pairsOf, upload } from '../../testing/own-text.ts'
import {
  acts,
  actsEn,
  alignAgain,
  begin,
  finish,
  idAt,
  openStory,
  people,
  peopleEn,
  said,
  story,
} from '../../testing/realigned-story.ts'
import { present } from '../../testing/present.ts'
import { failureOf, onlyText, openTestCore, type TestCore } from '../../testing/test-core.ts'

/** Lays the English of a stretch of pairs one pair too low, as an aligner does that lost its way. */
function spoil(test: TestCore, textId: TextId, from: number, until: number): Core {
  test.core.close()
  const { database, close } = openLibrary(test.options.dataDir)
  for (let at = until - 1; at > from; at--)
    database.run(
      `UPDATE segments SET bead_id = (SELECT id FROM beads WHERE text_id = ? AND position = ?)
       WHERE side = 'target' AND bead_id = (SELECT id FROM beads WHERE text_id = ? AND position = ?)`,
      textId,
      at,
      textId,
      at - 1,
    )
  close()
  return test.reopen()
}

it('mends a stretch that the aligner got wrong, round the pair that a person set right', async () => {
  const test = openTestCore()
  const textId = await openStory(test.core, 20)
  const right = await pairsOf(test.core, textId)
  const core = spoil(test, textId, 4, 16)
  const wrong = await pairsOf(core, textId)
  expect(said(wrong)).not.toEqual(said(right))
  await core.call('beads.write', { textId, beadId: idAt(wrong, 2), english: ['Written by hand, in words of its own.'] })
  await core.call('beads.mark', { textId, beadId: idAt(wrong, 1), state: 'checked' })
  const before = await pairsOf(core, textId)
  const { undo, pairsChanged } = await alignAgain(core, textId)
  const after = await pairsOf(core, textId)
  expect(said(after.slice(3))).toEqual(said(right.slice(3)))
  expect(after.slice(1, 3)).toEqual(before.slice(1, 3))
  expect(pairsChanged).toBe(12)
  const restarted = test.reopen()
  await restarted.call('history.undo', { token: undo as UndoToken })
  expect(await pairsOf(restarted, textId)).toEqual(before)
  await restarted.call('history.redo', { token: undo as UndoToken })
  expect(await pairsOf(restarted, textId)).toEqual(after)
})

it('aligns from a pair to the next checked one, and leaves all others alone', async () => {
  const test = openTestCore()
  const textId = await openStory(test.core, 40)
  const right = await pairsOf(test.core, textId)
  const core = spoil(spoil(test, textId, 2, 8) && test, textId, 20, 36)
  const wrong = await pairsOf(core, textId)
  await core.call('beads.mark', { textId, beadId: idAt(wrong, 37), state: 'checked' })
  const before = await pairsOf(core, textId)
  await alignAgain(core, textId, idAt(before, 19))
  const after = await pairsOf(core, textId)
  expect(after.slice(0, 19)).toEqual(before.slice(0, 19))
  expect(said(after.slice(19))).toEqual(said(right.slice(19)))
  expect(after.slice(37)).toEqual(before.slice(37))
  const again = await alignAgain(core, textId, idAt(after, 19))
  expect(again.pairsChanged).toBe(0)
})

it('leaves cards, notes and corrections where they were made', async () => {
  const test = openTestCore()
  const textId = await openStory(test.core, 12)
  const core = spoil(test, textId, 2, 10)
  const [sentence] = present((await pairsOf(core, textId))[5]).source
  const [word] = present(sentence).words.filter(({ text }) => text.length === 2)
  const { text: quote, startUtf16 } = present(word)
  const anchor = {
    textId,
    segmentId: present(sentence).segmentId,
    startUtf16,
    endUtf16: startUtf16 + quote.length,
    quote,
  }
  await core.call('cards.save', { anchor, termId: null })
  await core.call('notes.write', { word: quote, note: 'of the river' })
  const change = { kind: 'reading', reading: 'ma1 ma2' } as const
  await core.call('corrections.make', { draft: { scope: 'here', anchor, change } })
  const made = async () => ({
    cards: await core.call('cards.list', { search: '', offset: 0, limit: 10 }),
    notes: await core.call('notes.list', { search: '', offset: 0, limit: 10 }),
    corrections: await core.call('corrections.list', { search: '', offset: 0, limit: 10 }),
  })
  const before = await made()
  expect((await alignAgain(core, textId)).pairsChanged).toBeGreaterThan(5)
  expect(await made()).toEqual(before)
})

it('says so where nothing is left to align, and where a text stays as it is', async () => {
  const { core } = openTestCore()
  expect(await failureOf(begin(core, await onlyText(core), null))).toBe('text-is-bundled')
  const textId = await openStory(core, 4)
  const pairs = await pairsOf(core, textId)
  expect(await failureOf(begin(core, textId, textId as string as BeadId))).toBe('pair-not-found')
  for (const { id } of pairs) await core.call('beads.mark', { textId, beadId: id, state: 'checked' })
  expect(await failureOf(begin(core, textId, null))).toBe('nothing-to-align')
  expect(await failureOf(begin(core, textId, idAt(pairs, 1)))).toBe('nothing-to-align')
  await core.call('library.remove', { textId })
  expect(await failureOf(begin(core, textId, null))).toBe('text-not-found')
})

it('keeps pairs that a file gave, but for those that a reader doubts', async () => {
  const { core } = openTestCore()
  const { zh, en } = story(6)
  // The file has the English of two rows the wrong way round.
  const rows = [0, 1, 2, 4, 3, 5].map((given, at) => `${zh[at]}\t${en[given]}`)
  const sent = await upload(core, 'rows.tsv', rows.join('\n'))
  const { textId } = await core.call('imports.take', { upload: sent, corrections: { encoding: null, title: null } })
  const pairs = await pairsOf(core, textId)
  expect(pairs.map(({ origin }) => origin)).toEqual(pairs.map(() => 'given'))
  expect(await failureOf(begin(core, textId, null))).toBe('nothing-to-align')
  await core.call('beads.mark', { textId, beadId: idAt(pairs, 2), state: 'disputed' })
  const before = await pairsOf(core, textId)
  await alignAgain(core, textId)
  expect(await pairsOf(core, textId)).toEqual(before)
})

it('writes nothing when the pairs were changed meanwhile, or when it was cancelled', async () => {
  const { core } = openTestCore()
  const textId = await openStory(core, 8)
  const job = await begin(core, textId, null)
  await core.call('beads.join', { textId, beadId: idAt(await pairsOf(core, textId), 3) })
  const before = await pairsOf(core, textId)
  expect(await failureOf(finish(core, job))).toBe('pairs-changed')
  const cancelled = await begin(core, textId, null)
  await core.call('jobs.cancel', { job: cancelled })
  expect(await failureOf(core.call('realigning.take', { job: cancelled }))).toBe('job-not-found')
  expect(await pairsOf(core, textId)).toEqual(before)
})

const manual = (language: 'zh' | 'en'): string => {
  const zh = language === 'zh'
  const parts = [
    [zh ? '# 渡口手册' : '# The ferry handbook'],
    ...people.flatMap((person, at) => [
      [zh ? `## ${person}` : `## The ${peopleEn[at] ?? ''}`],
      [
        acts
          .map((act, turn) =>
            zh
              ? `${1900 + at * 10 + turn}年，那个${person}${act}。`
              : `In ${1900 + at * 10 + turn} he ${actsEn[turn] ?? ''}. It was so.`,
          )
          .join(zh ? '' : ' '),
      ],
      ['```sh', `row --by ${at}`, zh ? '# 划船' : '# row', '```'],
      ['- ' + (zh ? `先看第${at + 2}页。` : `See page ${at + 2} first.`)],
      // Only one of the languages parts it here.
      [zh ? '船到了。人都下船。' : 'The boat arrived.', ...(zh ? [] : ['', 'All went ashore.'])],
    ]),
  ]
  return parts.map((lines) => lines.join('\n')).join('\n\n')
}

it('changes nothing when a text is aligned again of which nothing was checked', async () => {
  const { core } = openTestCore()
  const files = [await upload(core, 'a.md', manual('zh')), await upload(core, 'b.md', manual('en'))]
  const { job } = await core.call('aligning.begin', { files, textId: null })
  await core.call('jobs.run', { job })
  const { textId } = await core.call('aligning.take', { job, title: null })
  const before = await pairsOf(core, textId)
  expect((await alignAgain(core, textId)).pairsChanged).toBe(0)
  expect(said(await pairsOf(core, textId))).toEqual(said(before))
})
