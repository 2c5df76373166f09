import { relative } from 'node:path'
import { build } from 'vite'

/** Every way in which our code and that of others become one file. */
const bundles = [
  ['build/vite.cli.ts', 'production'],
  ['build/vite.app.ts', 'main'],
  ['build/vite.app.ts', 'preload'],
  ['build/vite.app.ts', 'renderer'],
] as const

/** Folders below `root` of the packages whose code is in a bundle. Bundles without writing. */
export async function bundledFolders(root: string): Promise<readonly string[]> {
  const found = new Set<string>()
  const threads = {
    name: 'folders of bundled packages',
    // A worker thread is bundled apart from the window that starts it.
    generateBundle: (_: unknown, bundle: Readonly<Record<string, object>>) => {
      for (const part of Object.values(bundle))
        for (const id of 'moduleIds' in part ? (part.moduleIds as readonly string[]) : []) {
          const folder = packageFolder(root, id.split('?')[0] ?? id)
          if (folder) found.add(relative(root, folder).replaceAll('\\', '/'))
        }
    },
  }
  for (const [configFile, mode] of bundles)
    await build({
      configFile: `${root}/${configFile}`,
      mode,
      logLevel: 'error',
      plugins: [threads],
      worker: { plugins: () => [threads] },
      build: { write: false, reportCompressedSize: false },
    })
  return [...found].sort()
}

/** Files of the bundler itself have no path: what it puts into each bundle, for example to load a part later. */
function packageFolder(root: string, file: string): string | undefined {
  const tool = /^\0(vite|rolldown)\//.exec(file)?.[1]
  if (tool) return `${root}/node_modules/${tool}`
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1]
}
