// What turns the direction of the text after it: what is read is then not what is there (CVE-2021-42574).
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
// Overrides and marks to the right-to-left side, and to the left-to-right side; the others end or decide.
const toLeft = new Set(['\u061C', '\u200F', '\u202B', '\u202E', '\u2067'])
const toRight = new Set(['\u200E', '\u202A', '\u202D', '\u2066'])

/** Text as it is to be seen: each control that turns its direction is an arrow, as long as the control was. */
export function withArrows(text: string): string {
  return text.replaceAll(TURNING, (control) => (toLeft.has(control) ? '⇐' : toRight.has(control) ? '⇒' : '⇔'))
}

/** Text for a terminal: such a control as JSON would have it, which says the same to whoever reads it as JSON. */
export function withEscapes(text: string): string {
  return text.replaceAll(TURNING, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
