// Preloaded by the npm scripts (`node -r`), because an older Node cannot even read the TypeScript that follows.
const { oldest, en, zh } = require('./needed-node.json')

const [major, minor] = process.versions.node.split('.').map(Number)
const [oldestMajor, oldestMinor] = oldest.split('.').map(Number)
if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const sentence = (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? zh : en
  console.error(sentence.replace('OLDEST', oldest).replace('FOUND', process.versions.node))
  process.exit(2)
}
