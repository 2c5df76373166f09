import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { disk } from '../../main/adapters/disk/disk.ts'
import { findPackages } from '../../main/adapters/packages/findPackages.ts'
import { codec } from '../../main/adapters/store/codec.ts'
import { storeOn } from '../../main/adapters/store/store.ts'
import { adaptationOf, localOf, saveLocal } from '../../main/core/adaptation/adapt.ts'
import type { IdentifiedBlock } from '../../main/core/adaptation/adaptation.ts'
import { change } from '../../main/core/changes.ts'
import type { Result } from '../../main/core/outcome.ts'
import { writeEnvelope } from '../../main/core/state/envelope.ts'
import { readHistory } from '../../main/core/state/history.ts'
import { kinds } from '../../main/core/state/kinds.ts'
import type { StoredProject } from '../../main/core/state/records.ts'
import { contentOf } from '../../main/core/state/seal.ts'
import { openLibrary } from '../../main/usecases/library/openLibrary.ts'
import type { Store } from '../../main/usecases/ports.ts'
import { stateNow } from '../../main/usecases/project/project.ts'
import { saveProject } from '../../main/usecases/project/saveProject.ts'

/** Milliseconds, medians; every row is a process of its own on a folder that was filled before. */
export interface StoreRow {
  readonly projects: number
  /** The data folder is opened and listed, the first thing in a new process. */
  readonly listMs: number
  /** The same from the start of the process, loading our sources included. */
  readonly processMs: number
  readonly openMs: number
  /** On the same disk, with a sync that does nothing. */
  readonly saveMs: number
  readonly syncedSaveMs: number
  readonly peakMb: number
  /** List without an index: every record file is opened. */
  readonly rebuildMs: number
  readonly kbEach: number
}

/** Data folders with 100, 1,000 and 10,000 projects of 20 adapted documents each. */
export async function measureStore(counts: readonly number[] = [100, 1000, 10_000]): Promise<readonly StoreRow[]> {
  const rows: StoreRow[] = []
  for (const projects of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'koffer-bench-'))
    try {
      const bytes = await fill(folder, projects)
      // The index does not trust files that are as young as itself.
      await setTimeout(2500)
      const rebuild = child(folder, projects)
      const runs = Array.from({ length: 5 }, () => child(folder, projects))
      const of = (value: (run: Measured) => number): number => median(runs.map(value))
      rows.push({
        projects,
        listMs: of((run) => run.listMs),
        processMs: of((run) => run.processMs),
        openMs: of((run) => run.openMs),
        saveMs: of((run) => run.saveMs),
        syncedSaveMs: of((run) => run.syncedSaveMs),
        peakMb: Math.max(...runs.map((run) => run.peakMb)),
        rebuildMs: rebuild.listMs,
        kbEach: bytes / projects / 1024,
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  return rows
}

export function printStore(rows: readonly StoreRow[]): void {
  console.log(`\nData folder, ${Math.round(rows[0]?.kbEach ?? 0)} KB a Vorhaben with 20 adapted documents`)
  console.table(
    rows.map((row) => ({
      Vorhaben: row.projects,
      'list, cold, ms': row.listMs.toFixed(0),
      'with process, ms': row.processMs.toFixed(0),
      'open, ms': row.openMs.toFixed(1),
      'save without fsync, ms': row.saveMs.toFixed(1),
      'save, ms': row.syncedSaveMs.toFixed(1),
      'peak memory, MB': row.peakMb.toFixed(0),
      'list without index, ms': row.rebuildMs.toFixed(0),
    })),
  )
}

type Measured = Pick<StoreRow, 'listMs' | 'processMs' | 'openMs' | 'saveMs' | 'syncedSaveMs' | 'peakMb'>

const child = (folder: string, projects: number): Measured =>
  JSON.parse(
    execFileSync(process.execPath, [new URL(import.meta.url).pathname, folder, String(projects)], { encoding: 'utf8' }),
  )

const idOf = (number: number): string => `vorhaben-${number}`
/** Projects that are opened and saved: spread over all. */
const opened = (projects: number): readonly number[] =>
  Array.from({ length: 20 }, (_, index) => (index * 7919) % projects)

/** 20 documents of a real kit, a sentence changed in each, as `saveLocal` keeps them. */
async function adaptations(): Promise<StoredProject['adaptations']> {
  const library = value(
    await openLibrary(findPackages({ builtIn: join(import.meta.dirname, '../../materials') }), async (bytes) => ({
      ok: true,
      value: { bytes, notes: [] },
    })),
  )
  const templates = value(await library.find(kit))
  const kept = templates.kit.documents.slice(0, 20).map(async (name) => {
    const template = value(await templates.template(name))
    return [name, value(saveLocal(template, undefined, edited(template.blocks, 'Bei uns im Rathaus.')))]
  })
  return Object.fromEntries(await Promise.all(kept))
}
const kit = 'werkstatt-plus'

/** The block with a sentence added to its first paragraph, or else to its title. */
function edited(tree: IdentifiedBlock, sentence: string): IdentifiedBlock {
  const at = tree.parts.findIndex(({ kind }) => kind === 'paragraph')
  const part = tree.parts[at]
  if (!part) return { ...tree, values: { ...tree.values, title: `${tree.values.title} ${sentence}` } }
  const texts = {
    inlines: [...(part.texts.inlines ?? []), { kind: 'strong', inlines: [{ kind: 'text', text: sentence }] } as const],
  }
  return { ...tree, parts: tree.parts.with(at, { ...part, texts }) }
}

/** Writes the files as the store does; those that are opened later have a history of 20 versions, a document each. */
async function fill(folder: string, projects: number): Promise<number> {
  mkdirSync(join(folder, 'projects'))
  const all = await adaptations()
  const long = new Set(opened(projects))
  let bytes = 0
  for (let number = 0; number < projects; number++) {
    const record: StoredProject = {
      id: idOf(number),
      kit,
      package: { id: 'daseinsvorsorge-4-0', version: '1.0.0' },
      facts: { kit, title: `Digitalisierungs-Werkstatt Nr. ${number}`, dates: ['2027-03-18'] },
      adaptations: all,
      createdAt: '2027-01-01T08:00:00.000Z',
      changedAt: new Date(Date.UTC(2027, 0, 1, 0, number)).toISOString(),
    }
    const envelope = writeEnvelope('projects', kinds.projects, { record, generation: 20 }, codec)
    writeFileSync(join(folder, 'projects', `${record.id}.json`), envelope)
    bytes += envelope.length
    if (long.has(number)) writeFileSync(join(folder, 'projects', `${record.id}.history.jsonl`), historyOf(record))
  }
  return bytes
}

function historyOf(record: StoredProject): string {
  const documents = Object.entries(record.adaptations)
  return documents.reduce((text, _, index) => {
    const content = { ...record, adaptations: Object.fromEntries(documents.slice(0, index + 1)) }
    const version = { number: index + 1, at: record.changedAt, what: 'Text geändert' }
    return text + readHistory(Buffer.from(text), [], codec).lineOf(version, contentOf(content, codec), 1)
  }, '')
}

/** As a child process: lists, opens 20 and saves a version of each, with and without waiting for the disk. */
async function measure(folder: string, projects: number): Promise<Measured> {
  const begin = performance.now()
  const patient = await open(folder, storeOn())
  const list = value(await patient.list('projects'))
  const processMs = performance.now()
  const listMs = processMs - begin
  if (list.length !== projects) throw new Error(`${list.length} of ${projects} listed`)
  const ids = opened(projects).map(idOf)
  const openMs = await each(ids, (id) => timed(async () => value(await stateNow(id, patient))))
  const syncedSaveMs = await each(ids, (id) => save(patient, id))
  await patient.close()
  const idle = async (): Promise<void> => {}
  const fast = await open(folder, storeOn({ disk: { ...disk, sync: idle, syncFolder: idle } }))
  const saveMs = await each(ids, (id) => save(fast, id))
  await fast.close()
  return { listMs, processMs, openMs, saveMs, syncedSaveMs, peakMb: process.resourceUsage().maxRSS / 1024 }
}

const open = async (folder: string, store: ReturnType<typeof storeOn>) => value(await store(folder, 'write'))

/** Milliseconds of saving one changed text with its version in the history, as `koffer project set` does. */
async function save(store: Store, id: string): Promise<number> {
  const { record, generation, texts } = value(await stateNow(id, store))
  const [name = '', adaptation] = Object.entries(texts)[3] ?? []
  if (!adaptation) throw new Error(`${id} has no fourth document`)
  const local = edited(localOf(adaptation), `Stand ${generation}.`)
  const changed = { ...texts, [name]: adaptationOf(adaptation.version, adaptation.base, local, []) }
  const now = () => new Date().toISOString()
  return timed(async () =>
    value(
      await saveProject(
        { store, now },
        { record: { ...record, adaptations: changed }, generation },
        change('text-changed', { title: name, how: 'changed', count: 1, unit: 'paragraph' }),
      ),
    ),
  )
}

async function each(ids: readonly string[], act: (id: string) => Promise<number>): Promise<number> {
  const times: number[] = []
  for (const id of ids) times.push(await act(id))
  return median(times)
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await act()
  return performance.now() - begin
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

if (process.argv[1] === new URL(import.meta.url).pathname && process.argv[3])
  process.stdout.write(JSON.stringify(await measure(process.argv[2] ?? '', Number(process.argv[3]))))
