import { createHash } from 'node:crypto'
import type { WrittenText } from '../format.ts'

/** What names a book: the same for the same title and pairs. */
export const digestOf = ({ title, pairs }: WrittenText): string =>
  createHash('sha256')
    .update(JSON.stringify([title, pairs]))
    .digest('hex')
    .slice(0, 32)
