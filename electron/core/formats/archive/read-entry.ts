import type { Deadline } from '../limits.ts'
import { decodeMarkup } from '../markup/decode-markup.ts'
import { type XmlElement, xmlTree } from '../markup/xml-tree.ts'
import { FileError } from '../file-error.ts'
import type { Archive } from './open-archive.ts'

/** The text of an entry; null where it is missing or holds nothing. */
export function readEntryText(archive: Archive, name: string): string | null {
  const bytes = archive.read(name)
  if (!bytes || bytes.length === 0) return null
  try {
    return decodeMarkup(bytes, undefined).text
  } catch (error) {
    // A blank entry, such as an empty chapter, is no reason to refuse a book.
    if (error instanceof FileError && error.code === 'empty') return null
    throw error
  }
}

/** An entry that is XML as a tree; null where it is missing. */
export function readEntryTree(archive: Archive, name: string, deadline: Deadline): XmlElement | null {
  const text = readEntryText(archive, name)
  return text === null ? null : xmlTree(text, deadline)
}

/** The name of an entry as a link in another entry gives it: relative, with `%20` and perhaps a fragment. */
export function resolveEntry(from: string, link: string): string {
  const path = decoded(link.split(/[#?]/)[0] ?? '')
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    // A stray per cent sign: the link is meant as it stands.
    return link
  }
}
