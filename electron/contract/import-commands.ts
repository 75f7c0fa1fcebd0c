import * as v from 'valibot'
import { mutated, mutationErrors } from './changes.ts'
import { command } from './command.ts'
import { Arrival, ImportCorrections, ImportPreview, MAX_UPLOAD_BYTES, UPLOAD_PIECE_BYTES, UploadId } from './imports.ts'
import { TextId } from './ids.ts'
import { Count, textUpTo } from './units.ts'

/** A reader's own file on its way in. */
export const importCommands = [
  command('imports.begin', {
    input: v.strictObject({
      name: v.pipe(textUpTo(255), v.minLength(1)),
      byteLength: v.pipe(Count, v.maxValue(8 * MAX_UPLOAD_BYTES)),
    }),
    output: v.strictObject({ upload: UploadId }),
    errors: ['file-refused'],
  }),

  command('imports.adopt', {
    input: v.strictObject({ handle: v.pipe(v.string(), v.uuid()) }),
    output: v.strictObject({ upload: UploadId }),
    errors: ['upload-not-found', 'file-refused'],
  }),

  command('imports.append', {
    input: v.strictObject({
      upload: UploadId,
      base64: v.pipe(v.string(), v.base64(), v.maxLength(Math.ceil(UPLOAD_PIECE_BYTES / 3) * 4)),
    }),
    output: v.strictObject({ received: Count }),
    errors: ['upload-not-found'],
  }),

  command('imports.preview', {
    input: v.strictObject({ upload: UploadId, corrections: ImportCorrections }),
    output: v.strictObject({ preview: ImportPreview }),
    errors: ['upload-not-found', 'file-refused'],
  }),

  command('imports.take', {
    input: v.strictObject({ upload: UploadId, corrections: ImportCorrections }),
    output: v.strictObject({ textId: TextId, arrival: Arrival, ...mutated }),
    errors: ['upload-not-found', 'file-refused', 'job-cancelled', ...mutationErrors],
  }),

  /** Ends the reading or taking of a file, which leaves nothing; also says that it is no longer wanted. */
  command('imports.cancel', { input: v.strictObject({ upload: UploadId }), output: v.strictObject({}), errors: [] }),
] as const
