import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const out = at('out/app')

/** Main process: our files in one, packages stay in node_modules. */
const main: UserConfig = {
  root: at(''),
  build: {
    ssr: true,
    target: 'node24',
    outDir: out,
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      external: ['electron'],
      input: {
        main: at('main/electron/main.ts'),
        worker: at('main/adapters/typst/worker.ts'),
        pictures: at('main/adapters/pictures/worker.ts'),
        imports: at('main/adapters/imports/worker.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
}

/** A sandboxed preload script is one CommonJS file without imports. */
const preload: UserConfig = {
  root: at(''),
  build: {
    target: 'chrome140',
    outDir: out,
    emptyOutDir: false,
    minify: false,
    lib: { entry: at('main/bridge/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
}

const renderer: UserConfig = {
  root: at('renderer'),
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'chrome140',
    outDir: `${out}/renderer`,
    emptyOutDir: true,
    // Files of their own: the content security policy knows no data: fonts or scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What is imported first runs first, in whichever file it lands: trusted.ts tells zod what it may not try.
        strictExecutionOrder: true,
        // The main process shows the same picture on its window.
        assetFileNames: ({ names }) =>
          names.includes('icon.png') ? '[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
}

const parts: Readonly<Record<string, UserConfig>> = { main, preload, renderer }

/** The desktop app, a part at a time: `vite build --config build/vite.app.ts --mode main|preload|renderer`. */
export default defineConfig(({ mode }) => {
  // Tools that only read the configuration come with modes of their own.
  const part = parts[mode] ?? renderer
  return { publicDir: false, logLevel: 'warn', define: { 'process.env.NODE_ENV': '"production"' }, ...part }
})
