import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stage } from '../adapters/disk/staging.ts'
import { readCsv } from '../adapters/files/csv.ts'
import { files } from '../adapters/files/files.ts'
import { glyphsOf } from '../adapters/files/glyphs.ts'
import { createImports } from '../adapters/imports/imports.ts'
import { findPackages } from '../adapters/packages/findPackages.ts'
import { folderPackage } from '../adapters/packages/folderPackage.ts'
import { createPictures } from '../adapters/pictures/pictures.ts'
import { typstResources } from '../adapters/typst/resources.ts'
import { createTypesetter, type Typesetter } from '../adapters/typst/typesetter.ts'
import { openLibrary } from '../usecases/library/openLibrary.ts'
import type { Backups, Finish, Impose, OpenFolder, OpenStore, Stage } from '../usecases/ports.ts'

/** Where a command looks for packages besides what the program brings along. */
export interface Places {
  /** Sources that the person names. */
  readonly materials?: readonly string[]
  /** Data folder, with installed packages. */
  readonly data?: string
}

/** Joins use cases and adapters. `program` is the URL of the running file: main/cli/NAME.ts or out/cli/NAME.js. */
export function compose(program: string) {
  const root = fileURLToPath(new URL('../../', program))
  const isBundled = program.endsWith('.js')
  const bundled = isBundled ? { worker: new URL('worker.js', program) } : {}
  const resources = typstResources(root, bundled)
  const typesetter = createTypesetter(resources)
  const hasGlyph = glyphsOf([...resources.fonts, ...Object.values(resources.moreFonts ?? {}).flat()])
  const pictures = createPictures({
    worker: new URL(isBundled ? 'pictures.js' : '../adapters/pictures/worker.ts', program),
    proof: typesetter.proof,
    budget: 2000,
    hasGlyph: glyphsOf(resources.fonts),
  })
  const imports = createImports(new URL(isBundled ? 'imports.js' : '../adapters/imports/worker.ts', program))
  // pdf-lib takes longer to load than everything else: only an export loads it, while the layout threads start.
  let finishing: Promise<{ readonly finish: Finish }> | undefined
  const loadFinish = () => (finishing ??= import('../adapters/pdf/finish.ts'))
  const finish: Finish = async (...args) => (await loadFinish()).finish(...args)
  const impose: Impose = async (pdf, sheets) => (await import('../adapters/pdf/impose.ts')).impose(pdf, sheets)
  const render: Typesetter['render'] = (...args) => {
    const drawn = typesetter.render(...args)
    loadFinish().catch(() => undefined)
    return drawn
  }
  const openFolder: OpenFolder = (folder) => folderPackage(folder, 'folder')
  const library = ({ materials, data }: Places) =>
    openLibrary(
      findPackages({ ...(materials ? { folders: materials } : {}), builtIn: `${root}materials`, data }),
      pictures.read,
    )
  const loadStore = () => import('../adapters/store/store.ts')
  const openStore: OpenStore = async (folder, mode) => (await loadStore()).openStore(folder, mode)
  const backups: Backups = {
    write: async (...args) => (await import('../adapters/store/writeBackup.ts')).writeBackup(...args),
    restore: async (...args) => (await import('../adapters/store/restoreBackup.ts')).restoreBackup(...args),
    replaced: async (...args) => (await import('../adapters/store/restoreBackup.ts')).replacedIn(...args),
    restoreReplaced: async (...args) => (await import('../adapters/store/restoreBackup.ts')).restoreReplaced(...args),
  }
  // Whoever waits is freed by `close`.
  const signal = { aborted: false, addEventListener: () => undefined }
  const close = async (): Promise<void> => {
    await Promise.all([typesetter.close(), pictures.close(), imports.close()])
  }
  const interrupt = (): void => {
    signal.aborted = true
    close()
  }
  // From here on something could be left behind. A second Ctrl-C, or the copy of it that npm passes on, changes nothing.
  const interruptible: Stage = (folder) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(name, interrupt).on(name, interrupt)
    return stage(folder)
  }
  const manifest: { readonly version: string } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  return {
    root,
    version: manifest.version,
    materials: `${root}materials`,
    close,
    ports: {
      files,
      openFolder,
      library,
      readCsv,
      typesetter: { render },
      impose,
      finish,
      stage: interruptible,
      readPicture: pictures.read,
      imports,
      hasGlyph,
      signal,
      openStore,
      backups,
      now: () => new Date().toISOString(),
    },
  }
}
