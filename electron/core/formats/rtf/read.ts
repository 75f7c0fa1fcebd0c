import type { OneSided, OpenedFile, Reading, TwoSided } from '../format.ts'
import { collectBlocks } from '../markup/collect-blocks.ts'
import { contentOfBlocks } from '../sides/content-of-blocks.ts'
import { readRtfText } from './read-text.ts'

/** Reads Rich Text Format; headers, footers, pictures, fields' codes and deleted text are left out. */
export function readRtf({ text }: OpenedFile, reading: Reading): OneSided | TwoSided {
  const collected = collectBlocks()
  const { title } = readRtfText(text ?? '', collected.handlers, reading.deadline)
  return contentOfBlocks(collected.finish().blocks, title, reading)
}
