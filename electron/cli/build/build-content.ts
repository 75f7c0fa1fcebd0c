import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readContentSource } from '#core/bundled/read-source.ts'
import { writeBuiltContent } from '#core/bundled/write-built.ts'

const fromProject = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

const source = readContentSource(fromProject('content'))
writeBuiltContent(source, fromProject('out/content'))
// Packs ship as they are written: they are read only when a reader opens a text of their own.
cpSync(fromProject('content/packs'), fromProject('out/content/packs'), { recursive: true })
for (const { file, line, sentence } of source.mistakes) process.stderr.write(`content/${file}:${line}: ${sentence}\n`)
process.exitCode = source.mistakes.length > 0 ? 1 : 0
