import * as v from 'valibot'
import { mutated, mutationErrors } from './changes.ts'
import { command } from './command.ts'
import { TextId } from './ids.ts'
import { Arrival, ReadAs, UploadId } from './imports.ts'
import { JobId } from './jobs.ts'
import { Count, textUpTo } from './units.ts'
import type { Value } from './readonly.ts'

/** What was understood of one side. */
const SidePreview = v.strictObject({
  /** Of the file, or of the text in the library. */
  name: v.string(),
  sentences: Count,
  opening: v.array(v.string()),
})

/** Two files, or one with both languages, or the English of a text in the library, on their way to pairs. */
const AlignPreview = v.strictObject({
  title: v.string(),
  source: SidePreview,
  target: SidePreview,
  /** Whether the files were given the other way round. */
  isSwapped: v.boolean(),
  /** Whether the file has its pairs ready. */
  isGiven: v.boolean(),
  /** How the one file was read, or that two were taken as they were given; null where their order was told. */
  as: v.nullable(ReadAs),
})
export type AlignPreview = Value<typeof AlignPreview>

const errors = ['upload-not-found', 'file-refused', 'sides-refused', 'text-not-found', 'text-is-bundled'] as const

/** Laying a Chinese text beside its English: begun, run as a job, then taken into the library. */
export const aligningCommands = [
  command('aligning.begin', {
    input: v.strictObject({
      /** One file with both languages, or one for each side, in any order. */
      files: v.pipe(v.array(UploadId), v.minLength(1), v.maxLength(2)),
      /** The text of the library that the one file is the English of; null for a new text. */
      textId: v.nullable(TextId),
      /** One file: its languages. Two: that the first is the Chinese one, whatever stands in it. Left out, it is told. */
      as: v.optional(ReadAs),
    }),
    output: v.strictObject({ job: JobId, preview: AlignPreview }),
    errors,
  }),
  command('aligning.summary', {
    input: v.strictObject({ job: JobId }),
    output: v.strictObject({ pairs: Count, unsure: Count, unaligned: Count }),
    errors: ['job-not-found'],
  }),
  command('aligning.take', {
    input: v.strictObject({ job: JobId, title: v.nullable(v.pipe(textUpTo(200), v.minLength(1))) }),
    output: v.strictObject({ textId: TextId, arrival: Arrival, ...mutated }),
    errors: ['job-not-found', 'text-not-found', 'english-already', ...mutationErrors],
  }),
] as const
