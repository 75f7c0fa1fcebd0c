import { fileURLToPath } from 'node:url'
import type { CardId, TextId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import { type Core, openCore } from '#core/core.ts'
import { type Seeded, seeded } from '#core/random/seeded.ts'
import { machineOptions } from '../../electron/host/machine.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const NEW_CARDS_A_DAY = 3
const SEED = 20_261_128

const river = [
  '渡口的早晨',
  '',
  '早报：你从哪里来？',
  '船夫：上游。那里雨很大，河水漫过了石桥。',
  '早报：带了什么？',
  '船夫：一盏灯，两封信。',
  '早报：还回去吗？',
  '船夫：不回了。',
].join('\n')
const riverEnglish = [
  'Morning at the Ferry',
  '',
  'Morning Post: Where do you come from?',
  'Boatman: Upstream. It rains hard there, and the river has risen over the stone bridge.',
  'Morning Post: What have you brought?',
  'Boatman: One lamp and two letters.',
  'Morning Post: Are you going back?',
  'Boatman: No.',
].join('\n')

const built = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

// A build that was made in this folder.
const builtPaths = { contentDir: built('out/content'), alignWorker: built('electron/host/align-worker.ts') }

/**
 * Makes a study to work on the program with: a text of two files, the edition, and so many days of cards and reviews
 * up to now. `paths`: where what ships lies.
 */
export async function makeSampleStudy(dataDir: string, days: number, paths = builtPaths): Promise<void> {
  const machine = machineOptions({ dataDir, ...paths, log: (line) => process.stderr.write(`${line}\n`) })
  // The study began so many days ago and ends now: its clock is set on by hand.
  const end = machine.clock()
  let now = end - days * DAY_MS
  const core = openCore({ ...machine, clock: () => (now += 1000) as EpochMs })
  await addText(core)
  const { texts } = await core.call('library.list', {})
  const edition = texts.find(({ isBundled }) => isBundled)
  if (!edition) throw new Error('there is no edition')
  const words = await wordsOf(core, edition.id)
  const random = seeded(SEED)
  for (let day = 0; day < days; day++) {
    now = end - (days - day) * DAY_MS
    for (const anchor of words.slice(day * NEW_CARDS_A_DAY, (day + 1) * NEW_CARDS_A_DAY))
      await core.call('cards.save', { anchor, termId: null })
    await studyDay(core, random)
  }
  await core.call('library.keep-place', { textId: edition.id, pairIndex: 60 })
  await core.settle()
  core.close()
}

async function addText(core: Core) {
  const files = []
  for (const [name, text] of [
    ['ferry.zh.txt', river],
    ['ferry.en.txt', riverEnglish],
  ] as const) {
    const bytes = Buffer.from(text)
    const { upload } = await core.call('imports.begin', { name, byteLength: bytes.length })
    await core.call('imports.append', { upload, base64: bytes.toString('base64') })
    files.push(upload)
  }
  const { job } = await core.call('aligning.begin', { files, textId: null })
  await core.call('jobs.run', { job })
  await core.call('aligning.take', { job, title: null })
}

/** The first place of every word of two characters or more at the beginning of a text. */
async function wordsOf(core: Core, textId: TextId) {
  const { pairs } = await core.call('library.pairs', { textId, fromIndex: 0, count: 120 })
  const places = new Map<string, Parameters<typeof core.call<'cards.save'>>[1]['anchor']>()
  for (const { source } of pairs)
    for (const { segmentId, words } of source)
      for (const { text: quote, startUtf16 } of words)
        if (/^\p{Script=Han}{2,}$/u.test(quote) && !places.has(quote))
          places.set(quote, { textId, segmentId, startUtf16, endUtf16: startUtf16 + quote.length, quote })
  return [...places.values()]
}

/** Answers whatever is due, as somebody does who remembers nine in ten. */
async function studyDay(core: Core, random: Seeded) {
  const answered = new Set<CardId>()
  for (let { card } = await core.call('study.next', {}); card && !answered.has(card.id);) {
    const grade = random.below(10) === 0 ? 'again' : random.pick(['hard', 'good', 'good', 'easy'] as const)
    if (grade !== 'again') answered.add(card.id)
    await core.call('study.grade', { cardId: card.id, grade, answeredInMs: 2000 + random.below(8000) })
    card = (await core.call('study.next', {})).card
  }
}
