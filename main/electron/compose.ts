import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'
import { stage } from '../adapters/disk/staging.ts'
import { readCsv } from '../adapters/files/csv.ts'
import { encoding } from '../adapters/files/encoding.ts'
import { files } from '../adapters/files/files.ts'
import { glyphsOf } from '../adapters/files/glyphs.ts'
import { createImports } from '../adapters/imports/imports.ts'
import { findPackages } from '../adapters/packages/findPackages.ts'
import { createPictures } from '../adapters/pictures/pictures.ts'
import { openStore } from '../adapters/store/store.ts'
import { typstResources } from '../adapters/typst/resources.ts'
import { createTypesetter } from '../adapters/typst/typesetter.ts'
import type { Handlers } from '../bridge/contract.ts'
import { done, type Result } from '../core/outcome.ts'
import { openLibrary } from '../usecases/library/openLibrary.ts'
import type { Backups, Finish, Impose, Store } from '../usecases/ports.ts'
import type { Closing } from './closing.ts'
import { chooseFile, chooseFolder, chooseTarget } from './dialogs.ts'
import { exportFolderIn } from './exportFolder.ts'
import { aboutHandlers } from './handlers/about.ts'
import { adaptationHandlers } from './handlers/adaptation.ts'
import { copyHandlers } from './handlers/copies.ts'
import { dataHandlers } from './handlers/data.ts'
import { exportHandlers } from './handlers/exports.ts'
import { historyHandlers } from './handlers/history.ts'
import { libraryHandlers } from './handlers/library.ts'
import { profileHandlers } from './handlers/profiles.ts'
import { projectHandlers } from './handlers/projects.ts'
import { settingsHandlers } from './handlers/settings.ts'
import { sharingHandlers } from './handlers/sharing.ts'
import { windowHandlers } from './handlers/window.ts'
import { written } from './written.ts'

interface Parts {
  /** Folder of the compiled main process. */
  readonly program: string
  /** Folder of the person's data. */
  readonly data: string
  readonly closing: Closing
}

/** Joins use cases and adapters for the window. Faults: those of opening the materials and the data folder. */
export async function compose({
  program,
  data,
  closing,
}: Parts): Promise<Result<{ readonly handlers: Handlers; readonly close: () => Promise<void> }>> {
  const root = join(program, '../..')
  const manifest: { readonly version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const resources = typstResources(root, { worker: pathToFileURL(join(program, 'worker.js')) })
  const typesetter = createTypesetter(resources)
  const hasGlyph = glyphsOf([...resources.fonts, ...Object.values(resources.moreFonts ?? {}).flat()])
  const pictures = createPictures({
    worker: pathToFileURL(join(program, 'pictures.js')),
    proof: typesetter.proof,
    hasGlyph: glyphsOf(resources.fonts),
  })
  const imports = createImports(pathToFileURL(join(program, 'imports.js')))
  const [library, store] = await Promise.all([
    openLibrary(findPackages({ builtIn: join(root, 'materials'), data }), pictures.read),
    openFolder(data),
  ])
  if (!library.ok) return library
  if (!store.ok) return store
  const runtime = `${app.getName()} ${process.versions.electron ? `Electron ${process.versions.electron}` : `Node ${process.versions.node}`}`
  const ports = {
    files,
    readCsv,
    encoding,
    typesetter,
    readPicture: pictures.read,
    imports,
    hasGlyph,
    store: store.value,
    library: library.value,
    backups,
    data,
    chooseFile,
    chooseFolder,
    chooseTarget,
    stage,
    impose,
    finish,
    written: written(),
    exportFolder: exportFolderIn(join(app.getPath('userData'), 'export-folder.json')),
    example: join(root, 'materials/musterstadt/profil.json'),
    now: () => new Date().toISOString(),
    newId: () => randomBytes(4).toString('hex'),
    digest: (text: string) => createHash('sha256').update(text).digest('hex'),
  }
  const handlers: Handlers = {
    ...aboutHandlers({ root, version: manifest.version, runtime, data }, library.value),
    ...windowHandlers(closing),
    ...dataHandlers(ports),
    ...settingsHandlers(store.value),
    ...libraryHandlers(library.value),
    ...profileHandlers(ports),
    ...projectHandlers(ports),
    ...copyHandlers(ports),
    ...exportHandlers(ports),
    ...historyHandlers(ports),
    ...sharingHandlers(ports),
    ...adaptationHandlers(ports),
  }
  const close = async (): Promise<void> => {
    await Promise.all([typesetter.close(), pictures.close(), imports.close(), store.value.close()])
  }
  return done({ handlers, close })
}

/** A folder that refuses to be written is opened for reading, and the window says so. */
async function openFolder(data: string): Promise<Result<Store>> {
  const store = await openStore(data, 'write')
  if (store.ok) return store
  const readOnly = await openStore(data, 'read')
  if (!readOnly.ok) return store
  const profiles = await readOnly.value.list('profiles')
  return profiles.ok ? readOnly : store
}

/** What only an export needs is loaded by the first one. */
const impose: Impose = async (...args) => (await import('../adapters/pdf/impose.ts')).impose(...args)
const finish: Finish = async (...args) => (await import('../adapters/pdf/finish.ts')).finish(...args)

const backups: Backups = {
  write: async (...args) => (await import('../adapters/store/writeBackup.ts')).writeBackup(...args),
  restore: async (...args) => (await import('../adapters/store/restoreBackup.ts')).restoreBackup(...args),
  replaced: async (...args) => (await import('../adapters/store/restoreBackup.ts')).replacedIn(...args),
  restoreReplaced: async (...args) => (await import('../adapters/store/restoreBackup.ts')).restoreReplaced(...args),
}
