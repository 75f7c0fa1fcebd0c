import { defineConfig } from 'vitest/config'

const major = Number(process.versions.node.split('.')[0])
if (major < 22) throw new Error(`Tests need Node 22.18 or newer (this is ${process.version}); run them through npm.`)

export default defineConfig({
  test: {
    maxWorkers: '100%',
    // One project after another (`groupOrder`): Vitest runs none together that have other numbers of workers.
    projects: [
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
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
          sequence: { groupOrder: 3 },
          environment: 'node',
          include: ['electron/**/*.packaging.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        // Ratios of times: `npm run speed`, on a machine that does nothing else.
        test: {
          name: 'speed',
          sequence: { groupOrder: 4 },
          environment: 'node',
          include: ['electron/**/*.speed.test.ts'],
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'window',
          sequence: { groupOrder: 1 },
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
          sequence: { groupOrder: 2 },
          environment: 'node',
          include: ['electron/**/*.durability.test.ts'],
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
