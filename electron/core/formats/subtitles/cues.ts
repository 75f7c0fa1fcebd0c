/** What stands on the screen at once. */
export interface Cue {
  /** As SubRip numbers it; null where it has none. */
  readonly number: number | null
  readonly startMs: number
  readonly endMs: number
  /** As shown, without styles; a voice that the file names stands before it as a label. */
  readonly lines: readonly string[]
}

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`
const timing = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?:\s.*)?$`)

/** The cues of SubRip or WebVTT. What is no cue (numbers, NOTE, STYLE, REGION, headers) is left out. */
export function readCues(text: string): readonly Cue[] {
  const lines = text.split(/\r\n|[\n\r]/)
  const cues: Cue[] = []
  for (let index = 0; index < lines.length; index++) {
    const found = isTiming(lines[index] ?? '')
    if (!found) continue
    const from = index + 1
    index = endOfCue(lines, from)
    const shown = lines.slice(from, index).flatMap(bareLine)
    // The number of the next cue stands in the way where no blank line does.
    const isNextNumber = isTiming(lines[index] ?? '') !== null && /^\d+$/.test(lines[index - 1]?.trim() ?? '')
    cues.push({ ...found, number: numberIn(lines[from - 2]), lines: isNextNumber ? shown.slice(0, -1) : shown })
    index--
  }
  return cues
}

function numberIn(line: string | undefined): number | null {
  return /^\s*\d{1,7}\s*$/.test(line ?? '') ? Number(line) : null
}

function endOfCue(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && (lines[at] ?? '').trim() !== '' && !isTiming(lines[at] ?? '')) at++
  return at
}

function isTiming(line: string): Pick<Cue, 'startMs' | 'endMs'> | null {
  if (line.length > 200 || !line.includes('-->')) return null
  const found = timing.exec(line)
  if (!found) return null
  return { startMs: milliseconds(found.slice(1, 5)), endMs: milliseconds(found.slice(5, 9)) }
}

function milliseconds([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number {
  const whole = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return whole * 1000 + Number((fraction ?? '').padEnd(3, '0'))
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' }

/** A line without tags (`<i>`, `<c.yellow>`, `<00:01.000>`), positions (`{\an8}`) and entities; none where that leaves nothing. */
function bareLine(line: string): readonly string[] {
  const voice = /^<v(?:\.[^\s>]{0,80})?\s+([^>]{1,60})>/.exec(line)?.[1]?.trim()
  const bare = line
    .replaceAll(/<\/?[A-Za-z][^<>]{0,200}>|<\d[\d:.]{0,20}>/g, '')
    .replaceAll(/\{\\[^{}]{0,200}\}/g, '')
    .replaceAll(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => named[name] ?? '')
    .replaceAll(/\\[Nn]/g, ' ')
    .trim()
  return bare === '' ? [] : [voice === undefined ? bare : `${voice}：${bare}`]
}
