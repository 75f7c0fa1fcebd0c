import * as v from 'valibot'

/** Every id the core makes is a UUIDv7, so that two machines can be merged later. */
const uuid = v.pipe(v.string(), v.uuid())

export const TextId = v.pipe(uuid, v.brand('TextId'))
export const SegmentId = v.pipe(uuid, v.brand('SegmentId'))
export const BeadId = v.pipe(uuid, v.brand('BeadId'))
export const CardId = v.pipe(uuid, v.brand('CardId'))
/** A pack that a reader added; its own id is written by hand and may come again. */
export const PackKey = v.pipe(uuid, v.brand('PackKey'))
export const CorrectionId = v.pipe(uuid, v.brand('CorrectionId'))
export const UndoToken = v.pipe(uuid, v.brand('UndoToken'))

/** Glossary ids are written by hand in the content: kebab-case, unique over the glossary. */
export const TermId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(80), v.brand('TermId'))

export type TextId = v.InferOutput<typeof TextId>
export type SegmentId = v.InferOutput<typeof SegmentId>
export type BeadId = v.InferOutput<typeof BeadId>
export type CardId = v.InferOutput<typeof CardId>
export type PackKey = v.InferOutput<typeof PackKey>
export type CorrectionId = v.InferOutput<typeof CorrectionId>
export type UndoToken = v.InferOutput<typeof UndoToken>
export type TermId = v.InferOutput<typeof TermId>
