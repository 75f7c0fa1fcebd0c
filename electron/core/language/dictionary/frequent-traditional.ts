import { once } from '../once.ts'

/** Big5 has its 5,401 frequent characters first, from A440 to C67E. */
const frequent = once((): ReadonlySet<string> => {
  const decoder = new TextDecoder('big5')
  const characters = new Set<string>()
  for (let lead = 0xa4; lead <= 0xc6; lead++)
    for (let trail = 0x40; trail <= (lead === 0xc6 ? 0x7e : 0xfe); trail++)
      characters.add(decoder.decode(Uint8Array.of(lead, trail)))
  return characters
})

/** Whether a word is written with the frequent traditional characters only; other signs than Han are none of them. */
export const isFrequentTraditional = (word: string): boolean =>
  Array.from(word).every((each) => frequent().has(each) || !/\p{Script=Han}/u.test(each))
