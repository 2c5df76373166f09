import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The process to be killed as one file: it starts several times as fast as the sources. Gives its folder. */
export async function bundleWriter(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'koffer-writer-'))
  await build({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('./writer.ts', import.meta.url)),
        output: { entryFileNames: 'writer.mjs' },
      },
    },
  })
  return outDir
}
