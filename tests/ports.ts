import { join, relative } from 'node:path'
import { stage } from '../main/adapters/disk/staging.ts'
import { readCsv } from '../main/adapters/files/csv.ts'
import { encoding } from '../main/adapters/files/encoding.ts'
import { files } from '../main/adapters/files/files.ts'
import { findPackages } from '../main/adapters/packages/findPackages.ts'
import { decode } from '../main/adapters/pictures/decode.ts'
import { codec } from '../main/adapters/store/codec.ts'
import { joinAdaptations } from '../main/core/adaptation/joinAdaptations.ts'
import { readShared } from '../main/core/adaptation/sharedFile.ts'
import { done, type Result } from '../main/core/outcome.ts'
import { imageLimit } from '../main/core/package/image.ts'
import type { WritePorts } from '../main/usecases/export/writeHandouts.ts'
import type { Library } from '../main/usecases/library/library.ts'
import { openLibrary } from '../main/usecases/library/openLibrary.ts'
import type { Files, Imports, ReadPicture, Stage, Store } from '../main/usecases/ports.ts'
import type { ProjectPorts } from '../main/usecases/project/project.ts'
import { memoryStore } from './memoryStore.ts'

/** Decodes at once and in the same thread; the layout engine is not asked. */
export const readPicture: ReadPicture = async (bytes) => {
  if (bytes.length > imageLimit) return { ok: false, fault: { code: 'too-large', facts: {} } }
  const decoded = decode(bytes)
  return decoded.ok ? { ok: true, value: decoded.picture } : decoded
}

/** The package that comes with the program. */
export const materials = join(import.meta.dirname, '../materials')
/** A package in a folder, alone. */
export const libraryOf = (builtIn: string, files?: Files): Promise<Result<Library>> =>
  openLibrary(findPackages({ builtIn, ...(files ? { files } : {}) }), readPicture)
/** The materials, opened once for all. */
export const library = sure(await libraryOf(materials))
/** A file of the example town, Musterstadt. */
export const exampleFile = (name: string): string => join(materials, 'musterstadt', name)

/** The value of a result that a test relies on. */
export function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

/** Reads and joins at once and in the same thread. */
export const importsWith = (newId: () => string): Imports => ({
  shared: async (text, path) => readShared(text, path, codec.digest),
  join: async (_, { template, mine, theirs, ancestor }) =>
    done(joinAdaptations(template, mine, theirs, ancestor, () => `lokal-${newId()}`)),
})

export type TestPorts = ProjectPorts & WritePorts

/**
 * Ports of every use case: real materials, a store in memory, a clock that stands, names that count, and a layout engine that draws
 * the same three bytes whatever it is given. `changes` takes the place of any of them.
 */
export function testPorts<Changes extends object = object>(changes?: Changes): TestPorts & Changes {
  const pdf = new Uint8Array([1, 2, 3])
  let made = 0
  const ports: TestPorts = {
    files,
    readCsv,
    encoding,
    stage,
    library,
    store: memoryStore(),
    digest: codec.digest,
    now: () => '2027-01-01T00:00:00.000Z',
    newId: () => {
      made += 1
      return String(made).padStart(8, '0')
    },
    readPicture,
    imports: importsWith(() => ports.newId()),
    hasGlyph: (codepoint) => codepoint < 0x3000,
    typesetter: { render: async () => ({ pdf, pages: 1, overflows: [] }) },
    impose: async (drawn, sheets) => ({ pdf: drawn, pages: 1, layout: sheets === 'booklet' ? 'a4' : sheets }),
    finish: (drawn) => drawn,
  }
  return { ...ports, ...changes } as TestPorts & Changes
}

/** Keeps nothing of what is written. */
export const nowhere: Stage = async () =>
  done({ put: async () => done(undefined), publish: async () => done(undefined), discard: async () => undefined })

/** Files that are counted: `read` has the paths in the order in which they were asked for. */
export function countedFiles(given: Files = files): { readonly files: Files; readonly read: string[] } {
  const read: string[] = []
  const counted =
    <Answer>(ask: (path: string) => Answer) =>
    (path: string): Answer => {
      read.push(path)
      return ask(path)
    }
  return {
    read,
    files: {
      bytes: counted(given.bytes),
      text: counted(given.text),
      table: counted(given.table),
      names: counted(given.names),
    },
  }
}

/** The materials, opened anew: `read` gives what was asked of their folder, in that order. */
export async function countedLibrary(): Promise<{ readonly library: Library; readonly read: () => readonly string[] }> {
  const counted = countedFiles()
  const opened = sure(await libraryOf(materials, counted.files))
  return { library: opened, read: () => counted.read.map((path) => relative(materials, path)) }
}

/** A store whose reads are counted: `read` has the names of the calls. */
export function countedStore(given: Store = memoryStore()): { readonly store: Store; readonly read: string[] } {
  const read: string[] = []
  const asked = ['list', 'read', 'trashed', 'versions', 'version', 'history'] as const
  const counted = Object.fromEntries(
    asked.map((name) => [
      name,
      (...args: readonly unknown[]) => {
        read.push([name, ...args].join(' '))
        return (given[name] as (...args: readonly unknown[]) => unknown)(...args)
      },
    ]),
  )
  return { read, store: { ...given, ...counted } as Store }
}
