import { measureAlign } from './align.ts'
import { measureFind } from './find.ts'
import { measurePage } from './page.ts'
import { measurePinyin } from './pinyin.ts'
import { measurePopover } from './popover.ts'
import { measureSearch } from './search.ts'
import { measureWaits } from './waits.ts'
import { measureWindow } from './window.ts'
import { measureWords } from './words.ts'

/** Every subject that `npm run bench` knows. Each prints its figures beside a reference of the same run. */
const subjects: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  window: measureWindow,
  page: measurePage,
  popover: measurePopover,
  pinyin: measurePinyin,
  words: measureWords,
  search: measureSearch,
  find: measureFind,
  align: measureAlign,
  waits: measureWaits,
}

const [named, ...args] = process.argv.slice(2).filter((each) => each !== '--')
const chosen = named && !named.startsWith('--') ? [named] : Object.keys(subjects)
for (const name of chosen) {
  const measure = subjects[name]
  if (!measure) throw new Error(`There is no benchmark ${name}; there are: ${Object.keys(subjects).join(', ')}.`)
  await measure(named === name ? args : process.argv.slice(2))
}
