import { chmod } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** `npx koffer` starts the file itself. */
const executable: Plugin = {
  name: 'executable',
  writeBundle: () => chmod(at('out/cli/koffer.js'), 0o755),
}

/** Bundles the command line: our files into one, packages stay in node_modules. */
export default defineConfig({
  root: at(''),
  publicDir: false,
  logLevel: 'warn',
  plugins: [executable],
  build: {
    ssr: true,
    target: 'node20',
    outDir: at('out/cli'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        koffer: at('main/cli/koffer.ts'),
        worker: at('main/adapters/typst/worker.ts'),
        pictures: at('main/adapters/pictures/worker.ts'),
        imports: at('main/adapters/imports/worker.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
})
