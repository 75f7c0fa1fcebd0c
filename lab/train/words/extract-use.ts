// Writes content/language/dictionary/use.tsv from the Chinese list of wordfreq by Robyn Speer (CC BY-SA 4.0):
//   node lab/train/words/extract-use.ts <path to large_zh.msgpack.gz>
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { fromProject } from '../../../electron/cli/build/language/paths.ts'
import { readCedict } from '../../../electron/cli/build/language/sources.ts'

const [listPath] = process.argv.slice(2)
if (listPath === undefined) {
  process.stderr.write('usage: node lab/train/words/extract-use.ts <path to large_zh.msgpack.gz>\n')
  process.exit(2)
}

const headwords = new Set(readCedict().map((entry) => entry.simplified))
// The list's own layout: a head, then for each hundredth of a bel of rarity the words of that rarity.
const [, ...byRarity] = readMessagePack(gunzipSync(readFileSync(listPath))) as [unknown, ...string[][]]
const lines = byRarity.flatMap((words, centibels) => {
  const known = words.filter((word) => headwords.has(word)).toSorted()
  return known.length === 0 ? [] : [`${centibels}\t${known.join(' ')}\n`]
})
const head = '# From wordfreq by Robyn Speer (CC BY-SA 4.0, see LICENCE.md beside this file); made by extract-use.ts.\n'
writeFileSync(fromProject('content/language/dictionary/use.tsv'), head + lines.join(''))

/** The parts of MessagePack that the list uses: short maps, arrays, strings, integers. */
function readMessagePack(bytes: Buffer): unknown {
  let at = 0
  const text = (length: number) => bytes.toString('utf8', at, (at += length))
  const list = (length: number) => Array.from({ length }, next)
  const wide = (size: 1 | 2 | 4) => bytes.readUIntBE((at += size) - size, size)
  function next(): unknown {
    const code = wide(1)
    if (code < 0x80) return code
    if (code < 0x90) return Object.fromEntries(Array.from({ length: code & 15 }, () => [next(), next()] as const))
    if (code < 0xa0) return list(code & 15)
    if (code < 0xc0) return text(code & 31)
    if (code === 0xd9) return text(wide(1))
    if (code === 0xda) return text(wide(2))
    if (code === 0xdc) return list(wide(2))
    if (code === 0xdd) return list(wide(4))
    throw new RangeError(`not in such a list: 0x${code.toString(16)}`)
  }
  return next()
}
