import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The page takes the key out of its address before anything else runs: a module would run after the page was read. */
const keyTaker: Plugin = {
  name: 'take-key',
  transformIndexHtml: {
    order: 'post',
    handler: () => [{ tag: 'script', attrs: { src: './take-key.js' }, injectTo: 'head-prepend' }],
  },
}

/** Three bundles: everything that runs in Node, the preload script of the desktop shell, the window. */
export default defineConfig({
  main: {
    // The other build of fflate asks for `require` by a name that the bundle declares again; threads are all that it adds.
    resolve: { alias: { fflate: here('node_modules/fflate/esm/browser.js') } },
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      // Read from disk by Node, where one file of 400 KB is no trouble.
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: {
          index: here('electron/desktop/main.ts'),
          'core-process': here('electron/desktop/core-process.ts'),
          'align-worker': here('electron/host/align-worker.ts'),
          'check-worker': here('electron/host/check-worker.ts'),
          'deck-reader': here('electron/host/deck-reader.ts'),
          'archive-worker': here('electron/host/archive-worker.ts'),
          'read-worker': here('electron/host/read-worker.ts'),
          cli: here('electron/cli/cli.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: here('electron/desktop/preload.ts') },
        // A sandboxed preload script can't be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react(), keyTaker],
    build: {
      outDir: here('out/renderer'),
      minify: true,
      chunkSizeWarningLimit: 700,
      rolldownOptions: { input: { index: here('renderer/index.html') } },
    },
  },
})
