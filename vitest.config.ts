import { defineConfig } from 'vitest/config'

const major = Number(process.versions.node.split('.')[0])
if (major < 22) throw new Error(`Tests need Node 22.18 or newer (this is ${process.version}); run them through npm.`)

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          pool: 'threads',
          environment: 'node',
          include: ['{electron,renderer,checks,lab}/**/*.test.ts'],
          exclude: ['**/*.durability.test.ts', '**/*.speed.test.ts', '**/*.packaging.test.ts'],
          // Only a test that hangs is ended: a machine may be busy with other things.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Packs what `npm run build` built.
        test: {
          name: 'packaging',
          environment: 'node',
          include: ['electron/**/*.packaging.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        // Ratios of times: `npm run speed`, on a machine that does nothing else.
        test: {
          name: 'speed',
          environment: 'node',
          include: ['electron/**/*.speed.test.ts'],
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'window',
          pool: 'threads',
          environment: './renderer/testing/dom-environment.ts',
          setupFiles: ['./renderer/testing/setup.ts'],
          include: ['renderer/**/*.test.tsx'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What is waited for comes, however busy the machine is.
          expect: { poll: { timeout: 60_000 } },
          // One thread that loads React and the window once: most of the time of such a test is loading.
          isolate: false,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'durability',
          environment: 'node',
          include: ['electron/**/*.durability.test.ts'],
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
