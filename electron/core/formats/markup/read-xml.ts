import { SaxesParser } from 'saxes'
import { MOST_DEPTH, type Deadline } from '../limits.ts'
import { throwFileError } from '../file-error.ts'

/** What a reader of XML is told, in order. Names come without their prefix; attributes keep theirs. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

const STEP_UTF16 = 64 * 1024

/**
 * Reads XML piece by piece. It must be well-formed. A plain DOCTYPE is passed over; one with a subset of its own is
 * refused, so no entity but the five and numbers exists, and nothing outside is ever fetched.
 */
export function readXml(text: string, handlers: XmlHandlers, deadline: Deadline): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throwFileError('markup-doctype')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > MOST_DEPTH) throwFileError('markup-too-deep')
    handlers.open(localName(name), attributes)
  })
  parser.on('text', handlers.text)
  parser.on('cdata', handlers.text)
  parser.on('closetag', ({ name }) => {
    depth--
    handlers.close(localName(name))
  })
  parser.on('error', () => throwFileError('markup-broken'))
  for (let at = 0; at < text.length; at += STEP_UTF16) {
    deadline()
    parser.write(text.slice(at, at + STEP_UTF16))
  }
  parser.close()
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
