import { builtinEnvironments, type Environment } from 'vitest/runtime'

/** A DOM beside a real core: the modules are read as Node reads them, so that the core finds its files. */
const environment: Environment = { ...builtinEnvironments['happy-dom'], name: 'dom', viteEnvironment: 'ssr' }
export default environment
