import { fileURLToPath } from 'node:url'

/** A path below the project's root. */
export const fromProject = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url))
