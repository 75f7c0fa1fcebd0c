// A sign after a backslash stands for itself; while marks are taken away it waits as a private character.
const ESCAPED = /\\([!-/:-@[-`{-~])/g
const WAITING = 0xf700

/** Text without the inline marks of Markdown: emphasis, code, links (their words stay), pictures, note signs, tags. */
export function bareMarks(text: string): string {
  return text
    .replaceAll(ESCAPED, (_, sign: string) => String.fromCharCode(WAITING + sign.charCodeAt(0)))
    .replaceAll(/!\[[^[\]]{0,500}\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)/g, '')
    .replaceAll(/\[([^[\]]{0,2000})\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)/g, '$1')
    .replaceAll(/\[\^[^\]\s]{1,20}\](?!:)/g, '')
    .replaceAll(/<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,500})?\/?>/gi, '')
    .replaceAll(/(\*{1,3})(?=\S)([^*]{1,2000}?)(?<=\S)\1/g, '$2')
    .replaceAll(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replaceAll(/~~(?=\S)([^~]{1,2000}?)(?<=\S)~~/g, '$1')
    .replaceAll(/`([^`]{1,2000})`/g, '$1')
    .replaceAll(/[\uF700-\uF77F]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - WAITING))
}

/** Text as Markdown that reads as it stands, fit for a cell of a table. */
export const withMarksEscaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>|~#&!]/g, '\\$&')
