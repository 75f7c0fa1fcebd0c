import needed from './needed-node.json' with { type: 'json' }

/** Whether this Node lacks what the program needs: `node:sqlite` with full-text search. */
export function isNodeTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = needed.oldest.split('.').map(Number)
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor)
}

export function nodeTooOldSentence(version: string, locale: string): string {
  return (locale.startsWith('zh') ? needed.zh : needed.en).replace('OLDEST', needed.oldest).replace('FOUND', version)
}
