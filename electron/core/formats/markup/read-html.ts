import { Tokenizer, TokenizerMode } from 'parse5'
import type { Deadline } from '../limits.ts'

/** What a reader of HTML is told, in order; names are in lower case. */
export interface HtmlHandlers {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

const STEP_UTF16 = 64 * 1024

// What stands in these elements is no markup: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inhead
const rawModes: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
])

const voids = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
)

/**
 * Reads HTML, or XHTML where `isXml`, as a browser cuts it into tags and text; no tree is built, so no nesting is too
 * deep and the time is linear. It refuses nothing: whatever is no tag is text. `<br/>` and the like close at once.
 */
export function readHtml(html: string, isXml: boolean, handlers: HtmlHandlers, deadline: Deadline): void {
  const text = (token: { readonly chars: string }) => handlers.text(token.chars)
  const nothing = () => undefined
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: ({ tagName, attrs, selfClosing }) => {
        handlers.open(tagName, new Map(attrs.map(({ name, value }) => [name, value])))
        const isClosed = voids.has(tagName) || (isXml && selfClosing)
        if (isClosed) handlers.close(tagName)
        else tokenizer.state = rawModes.get(tagName) ?? tokenizer.state
      },
      onEndTag: ({ tagName }) => {
        if (!voids.has(tagName)) handlers.close(tagName)
      },
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  )
  tokenizer.inForeignNode = isXml
  for (let at = 0; at < html.length; at += STEP_UTF16) {
    deadline()
    tokenizer.write(html.slice(at, at + STEP_UTF16), at + STEP_UTF16 >= html.length)
  }
}
