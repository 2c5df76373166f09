import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { files } from '../adapters/files/files.ts'
import { openStore } from '../adapters/store/store.ts'
import type { Handlers } from '../bridge/contract.ts'
import { openLibrary } from '../usecases/openLibrary.ts'
import { chooseFile } from './dialogs.ts'
import { aboutHandlers } from './handlers/about.ts'
import { libraryHandlers } from './handlers/library.ts'
import { profileHandlers } from './handlers/profiles.ts'
import { projectHandlers } from './handlers/projects.ts'
import { settingsHandlers } from './handlers/settings.ts'

/** Joins use cases and adapters for the window. `program`: folder of the compiled main process; `data`: of the person's data. */
export async function compose(
  program: string,
  data: string,
): Promise<{ readonly handlers: Handlers; readonly close: () => Promise<void> }> {
  const root = join(program, '../..')
  const manifest: { readonly version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const library = await openLibrary(files, join(root, 'materials'))
  if (!library.ok) throw new Error(`materials: ${library.fault.code} ${JSON.stringify(library.fault.facts)}`)
  const store = await openStore(data, 'write')
  if (!store.ok) throw new Error(`data folder: ${store.fault.code} ${JSON.stringify(store.fault.facts)}`)
  const runtime = `${app.getName()} ${process.versions.electron ? `Electron ${process.versions.electron}` : `Node ${process.versions.node}`}`
  const ports = {
    files,
    store: store.value,
    chooseFile,
    now: () => new Date().toISOString(),
    newId: () => randomBytes(4).toString('hex'),
  }
  const handlers: Handlers = {
    ...aboutHandlers({ root, version: manifest.version, runtime, data }, library.value),
    ...settingsHandlers(store.value),
    ...libraryHandlers(library.value),
    ...profileHandlers(ports),
    ...projectHandlers(store.value),
  }
  return { handlers, close: () => store.value.close() }
}
