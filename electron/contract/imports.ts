import * as v from 'valibot'
import { Kind } from './text.ts'
import { Count, textUpTo } from './units.ts'

export const UploadId = v.pipe(v.string(), v.uuid(), v.brand('UploadId'))
export type UploadId = v.InferOutput<typeof UploadId>

/** 64 MiB, as the core's own limit for a text. */
export const MAX_UPLOAD_BYTES = 64 * 1024 * 1024
/** Bytes in one piece of an upload; as base64 well under the limit of a request. */
export const UPLOAD_PIECE_BYTES = 384 * 1024

export const Encoding = v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'])
export type Encoding = v.InferOutput<typeof Encoding>

/** What a reader corrects before anything is stored; null leaves it as understood. */
export const ImportCorrections = v.strictObject({
  encoding: v.nullable(Encoding),
  title: v.nullable(v.pipe(textUpTo(200), v.minLength(1))),
})
export type ImportCorrections = v.InferOutput<typeof ImportCorrections>

/** What was understood of a file. `pack` is the translation that fits it, and how many of its sentences matched. */
export const ImportPreview = v.strictObject({
  encoding: Encoding,
  hasMark: v.boolean(),
  replaced: Count,
  language: v.picklist(['zh-Hans', 'zh-Hant', 'en', 'other']),
  title: v.string(),
  headings: v.array(v.string()),
  speakers: v.array(v.strictObject({ label: v.string(), turns: Count })),
  counts: v.strictObject({ paragraphs: Count, sentences: Count, han: Count }),
  opening: v.array(v.strictObject({ kind: Kind, speaker: v.nullable(v.string()), sentences: v.array(v.string()) })),
  pack: v.nullable(v.strictObject({ id: v.string(), matched: Count })),
})
export type ImportPreview = v.InferOutput<typeof ImportPreview>
