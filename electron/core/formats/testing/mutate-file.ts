import { unzipSync, zipSync } from 'fflate'
import type { Seeded } from '../../random/seeded.ts'
import { isArchive } from '../archive/open-archive.ts'

// What readers give a meaning to, put where it does not belong.
const tokens = [
  '<', '>', '</', '/>', '&', '&#x0;', '&#65;', '&lt;', '<![CDATA[', ']]>', '<!--', '-->', '<?xml version="1.0"?>', '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<p>', '</p>', '<table><tr><td>', '<seg>', '</tu>', '<tuv xml:lang="zh">', '<source>', '<mrk mtype="seg">', '<w:p>', '<w:tbl>', '<c r="XFD1048576" t="s">', '<v>999999999</v>',
  '\t', '\r', '\n\n', '"', '""', "'", ';', ',', '|', '-->', '00:00:01,000 --> 00:00:00,000', '99:99:99,999 --> ', '@paragraph', 'zh: ', 'en: -', '\u0000', '\uFEFF',
  '\u202E', '中', '__proto__', 'constructor', '../../x', '%00', '\uFFFF', '{', '[', '"pairs":', '1e999', '-0',
] // prettier-ignore

/** A copy of a file with some things wrong with it: in an archive half of the time inside an entry. */
export function mutateFile(bytes: Uint8Array, random: Seeded): Uint8Array {
  if (!isArchive(bytes) || random.below(2) === 0) return mutateBytes(bytes, random)
  const entries = unzipSync(bytes)
  const name = random.pick(Object.keys(entries))
  const wrong = random.below(10) === 0 ? {} : { [name]: mutateBytes(entries[name] ?? new Uint8Array(), random) }
  const { [name]: _gone, ...others } = entries
  return zipSync({ ...others, ...wrong })
}

function mutateBytes(bytes: Uint8Array, random: Seeded): Uint8Array {
  let mutated = bytes
  for (let count = 1 + random.below(6); count > 0; count--) mutated = mutateOnce(mutated, random)
  return mutated
}

function mutateOnce(bytes: Uint8Array, random: Seeded): Uint8Array {
  const at = random.below(bytes.length + 1)
  const length = Math.min(bytes.length - at, 1 + random.below(64))
  switch (random.below(6)) {
    case 0:
      return bytes.map((byte, index) => (index === at ? byte ^ (1 << random.below(8)) : byte))
    case 1:
      return spliced(bytes, at, length, new Uint8Array())
    case 2:
      return spliced(bytes, at, 0, bytes.subarray(at, at + length))
    case 3:
      return spliced(bytes, at, length, random.bytes(length))
    case 4:
      return bytes.subarray(0, at)
    default:
      return spliced(
        bytes,
        at,
        random.below(2) * length,
        new TextEncoder().encode(random.pick(tokens).repeat(1 + random.below(3) ** 5)),
      )
  }
}

function spliced(bytes: Uint8Array, at: number, dropped: number, added: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length - dropped + added.length)
  whole.set(bytes.subarray(0, at))
  whole.set(added, at)
  whole.set(bytes.subarray(at + dropped), at + added.length)
  return whole
}
