import { copyFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Core } from '../core.ts'
import { seeded, type Seeded } from '../random/seeded.ts'
import { openDatabase } from '../store/database.ts'
import { DATA_FILE } from '../store/open-store.ts'
import { checkFile } from '../safety/backups/check-file.ts'
import { joinStudies, studyOf } from '../testing/join-studies.ts'
import { openTestCore, saveCard, temporaryFolder, type TestCore } from '../testing/test-core.ts'

const words = ['感受野', '增长', '银行', '整张图', '工作', '层数', '卷积']
const HOUR_MS = 3_600_000

/** A copy of a study that is another machine's. */
function copyOf(dataDir: string, device: string): string {
  const folder = temporaryFolder()
  copyFileSync(join(dataDir, DATA_FILE), join(folder, DATA_FILE))
  const database = openDatabase(join(folder, DATA_FILE), { waitMs: 0 })
  database.run(`UPDATE meta SET value = ? WHERE key = 'device'`, device)
  database.close()
  return folder
}

async function useIt({ core, wait }: TestCore, random: Seeded) {
  for (let step = 0; step < 40; step++) {
    wait(random.below(20) * HOUR_MS + random.below(9000))
    // What the study refuses is refused; what came of it counts.
    await act(core, random).catch(() => undefined)
  }
}

async function act(core: Core, random: Seeded) {
  const { cards } = await core.call('cards.list', { search: '', offset: 0, limit: 50 })
  const card = cards.length > 0 ? random.pick(cards) : null
  const kind = random.below(10)
  if (kind < 2) return saveCard(core, random.pick(words))
  if (kind === 2)
    return core.call('settings.change', {
      patch: { newPerDay: random.below(50), desiredRetentionPercent: 80 + random.below(15) },
    })
  if (kind === 3) return core.call('notes.write', { word: random.pick(words), note: random.pick(['', 'one', 'other']) })
  if (kind === 4) return core.call('history.undo', { token: null })
  if (!card) return null
  if (kind === 5) return core.call('cards.edit', { cardId: card.id, fields: { note: `n${random.below(100)}` } })
  if (kind === 6) return core.call('cards.edit', { cardId: card.id, fields: { headword: random.pick(words) } })
  if (kind === 7) return core.call('cards.delete', { cardId: card.id })
  return core.call('study.grade', { cardId: card.id, grade: random.pick(['again', 'good', 'easy']), answeredInMs: 800 })
}

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'joins two machines to the same study, whichever is joined to the other (seed %i)',
  async (seed) => {
    const random = seeded(seed)
    const first = openTestCore()
    await useIt(first, random)
    first.core.close()
    const { contentDir } = first.options
    const folders = ['a', 'b'].map((name) => copyOf(first.options.dataDir, name.repeat(16)))
    for (const [at, dataDir] of folders.entries()) {
      const machine = openTestCore({ contentDir, dataDir, randomBytes: seeded(100 * seed + at).bytes })
      machine.wait(1000 * HOUR_MS)
      await useIt(machine, random)
      machine.core.close()
    }
    const [one = '', other = ''] = folders
    const [ab, ba] = [temporaryFolder(), temporaryFolder()]
    cpSync(one, ab, { recursive: true })
    cpSync(other, ba, { recursive: true })
    joinStudies(ab, other)
    joinStudies(ba, one)
    expect(studyOf(ab)).toEqual(studyOf(ba))
    expect(checkFile(join(ab, DATA_FILE)).isSound).toBe(true)
    // Every answer given on either machine is there.
    const answers = (folder: string) => studyOf(folder)['review_log']?.map(({ id }) => String(id)) ?? []
    expect(new Set(answers(ab))).toEqual(new Set([...answers(one), ...answers(other)]))
    // Once more changes nothing.
    const before = studyOf(ab)
    joinStudies(ab, other)
    expect(studyOf(ab)).toEqual(before)
  },
)
