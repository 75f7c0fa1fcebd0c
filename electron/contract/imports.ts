import * as v from 'valibot'
import { ChineseScript, Kind } from './text.ts'
import { Count, textUpTo } from './units.ts'
import type { Value } from './readonly.ts'

export const UploadId = v.pipe(v.string(), v.uuid(), v.brand('UploadId'))
export type UploadId = Value<typeof UploadId>

/** 64 MiB, as the core's own limit for a text. */
export const MAX_UPLOAD_BYTES = 64 * 1024 * 1024
/** Bytes in one piece of an upload; as base64 well under the limit of a request. */
export const UPLOAD_PIECE_BYTES = 384 * 1024

/** Which languages a file is opened in. */
export const ReadAs = v.picklist(['zh', 'en', 'both'])
export type ReadAs = Value<typeof ReadAs>

export const Encoding = v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'])
export type Encoding = Value<typeof Encoding>

/** What a reader corrects before anything is stored; null, or nothing, leaves it as understood. */
export const ImportCorrections = v.strictObject({
  encoding: v.nullable(Encoding),
  title: v.nullable(v.pipe(textUpTo(200), v.minLength(1))),
  language: v.optional(ChineseScript),
  /** Left out, it is told by the prose of the file. */
  as: v.optional(ReadAs),
  /** Whether lines were broken to a width and belong together. */
  isHardWrapped: v.optional(v.boolean()),
  /** The labels that name speakers; no others do. */
  speakers: v.optional(v.pipe(v.array(textUpTo(60)), v.maxLength(200))),
  /** Lines that are headings, and lines that are none, whatever they were taken for. */
  headings: v.optional(v.pipe(v.array(textUpTo(200)), v.maxLength(500))),
  notHeadings: v.optional(v.pipe(v.array(textUpTo(200)), v.maxLength(500))),
})
export type ImportCorrections = Value<typeof ImportCorrections>

/** A paragraph as it will be read; `english` is what stands beside it, and all there is of a paragraph without Chinese. */
const PreviewParagraph = v.strictObject({
  kind: Kind,
  speaker: v.nullable(v.string()),
  sentences: v.array(v.string()),
  english: v.array(v.string()),
})

/**
 * What was understood of a file. `shortLines` are its headings and the lines that may be some, in the order of the file;
 * `otherLabels` may name speakers and were not taken for it. `pack` is the translation that fits, and how many of the
 * file's sentences it has.
 */
export const ImportPreview = v.strictObject({
  /** Null where there is none to choose: an archive, or a file that names its own. */
  encoding: v.nullable(Encoding),
  hasMark: v.boolean(),
  replaced: Count,
  language: v.picklist(['zh-Hans', 'zh-Hant', 'en', 'other']),
  /** The languages it was read in, as asked or as told. */
  as: ReadAs,
  /** The other way to read it, where a person is to say which is right, and how it begins then. */
  otherwise: v.nullable(v.strictObject({ as: ReadAs, opening: v.array(PreviewParagraph) })),
  title: v.string(),
  shortLines: v.array(v.strictObject({ line: v.string(), isHeading: v.boolean() })),
  speakers: v.array(v.strictObject({ label: v.string(), turns: Count })),
  otherLabels: v.array(v.string()),
  isHardWrapped: v.boolean(),
  counts: v.strictObject({ paragraphs: Count, sentences: Count, han: Count }),
  opening: v.array(PreviewParagraph),
  pack: v.nullable(v.strictObject({ title: v.string(), matched: Count, sentences: Count })),
})
export type ImportPreview = Value<typeof ImportPreview>

/** How a text came to the library: for the first time, back after it was removed, or not at all, being there. */
export const Arrival = v.picklist(['new', 'back', 'there'])
export type Arrival = Value<typeof Arrival>
