import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stage } from '../../main/adapters/disk/staging.ts'
import { readCsv } from '../../main/adapters/files/csv.ts'
import { encoding } from '../../main/adapters/files/encoding.ts'
import { files } from '../../main/adapters/files/files.ts'
import { codec } from '../../main/adapters/store/codec.ts'
import { openStore } from '../../main/adapters/store/store.ts'
import { change } from '../../main/core/changes.ts'
import type { Result } from '../../main/core/outcome.ts'
import { applyShared } from '../../main/usecases/project/applyShared.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { stateNow } from '../../main/usecases/project/project.ts'
import { nameVersion } from '../../main/usecases/project/projectHistory.ts'
import { saveAdaptation } from '../../main/usecases/project/saveAdaptation.ts'
import { saveProject } from '../../main/usecases/project/saveProject.ts'
import { shareProject } from '../../main/usecases/project/shareProject.ts'
import { showDocument } from '../../main/usecases/project/showDocument.ts'
import { importsWith, library, materials, readPicture } from '../ports.ts'

const town = join(materials, 'musterstadt')
const sure = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

/** A place with a data folder, worked on without its window, at times of the test's choosing. */
export async function openPlace(data = mkdtempSync(join(tmpdir(), 'koffer-e2e-'))) {
  const store = sure(await openStore(data, 'write'))
  let time = new Date()
  const newId = () => randomBytes(4).toString('hex')
  const ports = {
    store,
    files,
    readCsv,
    readPicture,
    encoding,
    stage,
    library,
    digest: codec.digest,
    now: () => time.toISOString(),
    newId,
    imports: importsWith(newId),
  }
  return {
    data,
    at: (date: Date): void => {
      time = date
    },
    /** A project of the example town; gives its id. */
    create: async (kit = 'werkstatt-basis') => {
      const facts = { profile: join(town, 'profil.json'), project: join(town, `${kit}.json`) }
      return sure(await newProject({ kit, ...facts }, ports)).id
    },
    /** A document with one text in place of another. */
    rewrite: async (id: string, document: string, from: string | RegExp, to: string) => {
      const { markdown } = sure(await showDocument({ id, document }, ports))
      const next = markdown.replace(from, to)
      if (next === markdown) throw new Error(`${document} has no ${from}`)
      const folder = mkdtempSync(join(tmpdir(), 'koffer-text-'))
      const path = join(folder, `${document}.md`)
      writeFileSync(path, next)
      sure(await saveAdaptation({ id, document, edited: { kind: 'markdown', path } }, ports))
      rmSync(folder, { recursive: true })
    },
    text: async (id: string, document: string) => sure(await showDocument({ id, document }, ports)).markdown,
    facts: async (id: string, facts: object, texts: Readonly<Record<string, string>> = {}) => {
      const opened = sure(await stateNow(id, store))
      const { record } = opened
      const own = Object.entries(texts).map(([name, text]) => [name, { kind: 'text' as const, text }])
      const next = {
        ...record,
        facts: { ...record.facts, ...facts },
        files: { ...record.files, ...Object.fromEntries(own) },
      }
      sure(await saveProject(ports, { ...opened, record: next }, change('facts-changed', { keys: ['place.room'] })))
    },
    record: async (id: string) => sure(await stateNow(id, store)).record,
    name: async (id: string, number: number, name: string) => sure(await nameVersion({ id, number, name }, ports)),
    share: async (id: string, file: { readonly folder: string; readonly name: string }, documents: string[] = []) =>
      sure(await shareProject(sure(await stateNow(id, store)), { documents, ...file }, ports)),
    apply: async (file: string) => sure(await applyShared({ file }, ports)),
    close: () => store.close(),
  }
}
