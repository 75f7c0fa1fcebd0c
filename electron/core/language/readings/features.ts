import type { Context } from './context.ts'

/** Room for the features of one place. */
export const MOST_FEATURES = 128
const EDGE = 1

/** Mixes numbers into 32 bits; the constants are those of MurmurHash3's finaliser. */
function mix(one: number, other: number): number {
  let hash = Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/**
 * Writes the features of the character at `place` into `into` as 32-bit hashes and gives their number. Each is the
 * character, what kind of observation it is, and what was observed: neighbours within five places and pairs of them,
 * the word round the place with its dictionary readings, the words beside it and their parts of speech.
 */
export function featuresAt(context: Context, place: number, into: Int32Array): number {
  const { units, cover } = context
  const seed = mix(units[place] ?? 0, 77)
  // A neighbour in the same word is another sign than the same character in the next word (了然 and 了 | 然后).
  const behind = cover.start[place] === place ? 1 : 2
  const ahead = cover.end[place] === place + 1 ? 4 : 8
  const joined = behind + ahead
  let count = 0
  const add = (kind: number, value: number): void => {
    into[count++] = mix(mix(seed, kind), value)
  }
  const at = (offset: number): number => units[place + offset] ?? EDGE
  const pair = (one: number, other: number): number => (at(one) << 16) | at(other)
  add(1, 0)
  for (let offset = -5; offset <= 5; offset++)
    if (offset !== 0)
      add(10 + offset, offset === -1 ? mix(at(-1), behind) : offset === 1 ? mix(at(1), ahead) : at(offset))
  for (let offset = -4; offset <= 3; offset++) {
    if (offset === 0 || offset === -1) continue
    const both = pair(offset, offset + 1)
    add(30 + offset, offset === -2 ? mix(both, behind) : offset === 1 ? mix(both, ahead) : both)
  }
  add(40, mix(pair(-1, 1), joined))
  add(41, mix(pair(-2, 1), joined))
  add(42, mix(pair(-1, 2), joined))
  add(43, mix(mix(pair(-2, -1), at(-3)), behind))
  add(44, mix(mix(pair(1, 2), at(3)), ahead))
  add(45, mix(mix(pair(-1, 1), at(-2)), joined))
  add(46, mix(mix(pair(-1, 1), at(2)), joined))
  count = addBag(units, place, seed, into, count)
  return addWords(context, place, seed, into, count)
}

/** Characters up to nine places away without regard to their place: what the sentence is about. */
function addBag(units: Uint16Array, place: number, seed: number, into: Int32Array, from: number): number {
  let count = from
  const base = mix(seed, 50)
  for (let side = -1; side <= 1; side += 2) {
    for (let distance = 2; distance <= 9; distance++) {
      const unit = units[place + side * distance]
      if (unit === undefined) break
      into[count++] = mix(base, unit)
    }
  }
  return count
}

/** The words of the best cut: the one that covers the place, two on either side, and their parts of speech. */
function addWords(context: Context, place: number, seed: number, into: Int32Array, from: number): number {
  const { cover, units } = context
  let count = from
  const add = (kind: number, value: number): void => {
    into[count++] = mix(mix(seed, kind), value)
  }
  const start = cover.start[place] ?? place
  const end = cover.end[place] ?? place + 1
  const inWord = place - start
  const size = end - start
  const kindBefore = kindAt(context, start - 1)
  const kindAfter = kindAt(context, end)
  add(60, mix(wordAt(context, place), inWord))
  add(61, (size << 4) | inWord)
  add(62, wordAt(context, start - 1))
  add(63, wordAt(context, end))
  add(64, mix(kindAt(context, place), inWord))
  add(65, kindBefore)
  add(66, kindAfter)
  add(67, (kindBefore << 8) | kindAfter)
  add(68, ((size === 1 ? 1 : 0) << 16) | (kindBefore << 8) | kindAfter)
  const startBefore = cover.start[start - 1] ?? -1
  const endAfter = cover.end[end] ?? units.length
  add(69, mix(kindAt(context, startBefore - 1), kindBefore))
  add(70, mix(kindAt(context, endAfter), kindAfter))
  add(71, wordAt(context, startBefore - 1))
  add(72, wordAt(context, endAfter))
  add(80, mix(kindBefore, at(units, end)))
  add(81, mix(kindAfter, at(units, start - 1)))
  return addDictionary(context, place, seed, into, count)
}

/** What the dictionary says of the word that covers the place and of the longest that does. */
function addDictionary(context: Context, place: number, seed: number, into: Int32Array, from: number): number {
  const { cover, lexicon } = context
  let count = from
  const add = (kind: number, value: number): void => {
    into[count++] = mix(mix(seed, kind), value)
  }
  const word = cover.word[place] ?? -1
  if (word >= 0) {
    const inWord = place - (cover.start[place] ?? place)
    add(73, lexicon.wordReading(word, inWord))
    add(74, lexicon.secondReading(word, inWord))
  }
  const longest = cover.longest[place] ?? -1
  if (longest >= 0) {
    const offset = place - (cover.longestStart[place] ?? 0)
    const start = lexicon.wordStart[longest] ?? 0
    const end = lexicon.wordStart[longest + 1] ?? 0
    const reading = lexicon.wordReading(longest, offset)
    add(75, reading)
    add(76, lexicon.secondReading(longest, offset))
    add(77, mix(reading, Math.min(end - start, 4)))
    add(78, hashWord(lexicon.wordUnits, start, end))
  }
  return count
}

function at(units: Uint16Array, place: number): number {
  return units[place] ?? EDGE
}

/** A number for the word that covers a place, the same wherever the word stands. */
function wordAt(context: Context, place: number): number {
  if (place < 0 || place >= context.units.length) return EDGE
  return hashWord(context.units, context.cover.start[place] ?? 0, context.cover.end[place] ?? 0)
}

function hashWord(units: Uint16Array, start: number, end: number): number {
  let hash = end - start
  for (let place = start; place < end; place++) hash = Math.imul(hash ^ (units[place] ?? 0), 0x01000193)
  return hash
}

/** Part of speech of the word that covers a place; 255 beyond the text, 254 for a mark, 253 digits, 252 letters. */
function kindAt(context: Context, place: number): number {
  const unit = context.units[place]
  if (unit === undefined) return 255
  if (unit === 0x30) return 253
  if (unit === 0x61) return 252
  if (unit < 0x3400 || unit > 0x9fff) return 254
  const word = context.cover.word[place] ?? -1
  return (word >= 0 ? context.lexicon.wordClass[word] : context.lexicon.singleClass[unit]) ?? 0
}
