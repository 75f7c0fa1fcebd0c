import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Double } from './double.ts'

const builtMain = fileURLToPath(new URL('../../out/main/index.js', import.meta.url))
const launched = { count: 0 }

/** Runs the built `out/main/index.js` in this process with `electron` meaning the double. */
export async function startDouble(double: Double, args: readonly string[]) {
  const launch = ++launched.count
  const key = `__electronDouble${launch}`
  Object.assign(globalThis, { [key]: double.module })
  const names = Object.keys(double.module).join(', ')
  const source = `const double = globalThis.${key}; export const { ${names} } = double`
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: `electron-double:${launch}`, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url.startsWith('electron-double:') ? { format: 'module', source, shortCircuit: true } : next(url, context),
  })
  const { argv } = process
  process.argv = [process.execPath, builtMain, ...args]
  try {
    // A new address each time, or a second start would find the module already run.
    await import(`${pathToFileURL(builtMain).href}?launch=${launch}`)
  } finally {
    process.argv = argv
    hooks.deregister()
  }
}
