import { chmod, rm, symlink } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** `npx koffer` looks into this folder; npm links only the commands of dependencies there. */
const link = at('node_modules/.bin/koffer')

const executable: Plugin = {
  name: 'executable',
  async writeBundle() {
    await chmod(at('out/cli/koffer.js'), 0o755)
    if (process.platform === 'win32') return
    await rm(link, { force: true })
    await symlink('../../out/cli/koffer.js', link)
  },
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
      input: { koffer: at('main/cli/koffer.ts'), worker: at('main/adapters/typst/worker.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
})
