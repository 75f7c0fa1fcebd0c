// Builds the dictionary, its reverse indexes and the word lexicon:  node electron/cli/build/build-language.ts
import { copyFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { writeAlignLexicon } from './align-lexicon/write-lexicon.ts'
import { buildLanguage } from './language/build.ts'
import { buildStrokes } from './language/build-strokes.ts'
import { fromProject } from './language/paths.ts'

const folder = fromProject('out/content/language')
const { files, entryCount, unresolved } = buildLanguage()
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of Object.entries(files)) {
  writeFileSync(`${folder}/${name}.new`, bytes)
  renameSync(`${folder}/${name}.new`, `${folder}/${name}`)
}
for (const part of ['align', 'dictionary', 'readings', 'strokes', 'words'])
  copyFileSync(fromProject(`content/language/${part}/LICENCE.md`), `${folder}/LICENCE-${part}.md`)
buildStrokes(folder)
writeAlignLexicon(fromProject('content/language/align'), folder)
for (const part of ['model', 'lexicon'])
  copyFileSync(fromProject(`content/language/readings/${part}.bin`), `${folder}/readings-${part}.bin`)
const sizes = Object.entries(files).map(([name, bytes]) => `${name} ${(bytes.byteLength / 1e6).toFixed(1)} MB`)
process.stdout.write(`${sizes.join(', ')}; ${entryCount} entries, ${unresolved.length} references without an entry\n`)
