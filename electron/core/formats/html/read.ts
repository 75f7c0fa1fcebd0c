import type { OneSided, OpenedFile, Reading, TwoSided } from '../format.ts'
import { collectBlocks } from '../markup/collect-blocks.ts'
import { readHtml } from '../markup/read-html.ts'
import { contentOfBlocks } from '../sides/content-of-blocks.ts'

/** Reads a page: its text without script, style and navigation. A table of two languages gives pairs. */
export function readHtmlFile({ text }: OpenedFile, reading: Reading): OneSided | TwoSided {
  const collected = collectBlocks()
  readHtml(text ?? '', false, collected.handlers, reading.deadline)
  const { blocks, title } = collected.finish()
  // The name of a page names its site as well; where the page has a heading, that is the title.
  const hasHeading = blocks.slice(0, 5).some(({ kind }) => kind === 'heading')
  return contentOfBlocks(blocks, hasHeading ? '' : title, reading)
}
