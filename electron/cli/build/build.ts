import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { systemLocale } from '../../host/locale.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface Step {
  readonly en: string
  readonly zh: string
  readonly args: readonly string[]
}

const steps: readonly Step[] = [
  {
    en: 'the program and its window',
    zh: '程序和窗口',
    args: [
      'node_modules/electron-vite/bin/electron-vite.js',
      'build',
      '--config',
      'electron.config.ts',
      '--logLevel',
      'warn',
    ],
  },
  { en: 'the texts and the glossary', zh: '文本和术语', args: ['electron/cli/build/build-content.ts'] },
  { en: 'the dictionary, words and readings', zh: '词典、分词和读音', args: ['electron/cli/build/build-language.ts'] },
]

/** Builds everything that the program runs from, step by step, and says on the error stream which step that is. */
for (const [index, step] of steps.entries()) {
  const code = await runStep(step, `${index + 1}/${steps.length}`)
  if (code !== 0) {
    process.exitCode = code
    break
  }
}

async function runStep({ en, zh, args }: Step, place: string): Promise<number> {
  const name = systemLocale(process.env).startsWith('zh') ? `构建 ${place}：${zh}` : `Building ${place}: ${en}`
  const startedAtMs = performance.now()
  const seconds = () => `${Math.round((performance.now() - startedAtMs) / 1000)} s`
  const isTerminal = process.stderr.isTTY
  if (!isTerminal) process.stderr.write(`${name} …\n`)
  const ticking = isTerminal ? setInterval(() => process.stderr.write(`\r${name} … ${seconds()}`), 1000) : null
  if (isTerminal) process.stderr.write(`${name} …`)
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = (await once(child, 'close')) as [number | null]
  if (ticking) clearInterval(ticking)
  if (isTerminal) process.stderr.write(`\r${name}, ${seconds()}   \n`)
  return code ?? 1
}
