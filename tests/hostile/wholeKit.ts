import { resolve } from 'node:path'
import { glyphsOf } from '../../main/adapters/files/glyphs.ts'
import { finish } from '../../main/adapters/pdf/finish.ts'
import { impose } from '../../main/adapters/pdf/impose.ts'
import { createPictures } from '../../main/adapters/pictures/pictures.ts'
import { typstResources } from '../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../main/adapters/typst/typesetter.ts'
import type { StatedFacts } from '../../main/core/facts/facts.ts'
import type { SheetLayout } from '../../main/core/handout/sheets.ts'
import { done, failed, type Problem, type Result } from '../../main/core/outcome.ts'
import { type ExportReport, exportHandouts } from '../../main/usecases/export/exportHandouts.ts'
import { openLibrary } from '../../main/usecases/library/openLibrary.ts'
import { lintMaterials } from '../../main/usecases/lintMaterials.ts'
import type { PackageSource } from '../../main/usecases/ports.ts'
import { sure } from '../ports.ts'

/** A kit in memory: one document, its pictures, and what a municipality states. */
export interface WholeKit {
  readonly document: string
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly facts: StatedFacts
  readonly logo: Uint8Array | undefined
  readonly layout: SheetLayout
}

/** Lint and export as the program does them, from the text to the finished file; only disk and command line are not asked. */
export function openWholeKit() {
  const root = resolve(import.meta.dirname, '../..')
  const resources = typstResources(root)
  const typesetter = createTypesetter({ ...resources, threads: 1 })
  const hasGlyph = glyphsOf(resources.fonts)
  const pictures = createPictures({
    worker: new URL('../../main/adapters/pictures/worker.ts', import.meta.url),
    proof: typesetter.proof,
    hasGlyph,
  })
  const readPicture = pictures.read

  const lint = async (kit: WholeKit): Promise<readonly Problem[]> =>
    sure(await lintMaterials('paket', { openFolder: () => sourceOf(kit), hasGlyph, readPicture })).problems

  const draw = async (kit: WholeKit): Promise<{ readonly report: Result<ExportReport>; readonly pdf?: Uint8Array }> => {
    const library = sure(await openLibrary(async () => done([sourceOf(kit)]), readPicture))
    const opened = sure(await library.find('kit'))
    let pdf: Uint8Array | undefined
    const stage = async () =>
      done({
        put: async (_: string, bytes: Uint8Array) => {
          pdf = bytes
          return done(undefined)
        },
        publish: async () => done(undefined),
        discard: async () => undefined,
      })
    const edition = { kit: opened, facts: kit.facts, logo: kit.logo, text: opened.document }
    const choice = { documents: [], allowMissing: true, out: 'out', layout: kit.layout }
    const report = await exportHandouts(edition, choice, { typesetter, impose, finish, stage, hasGlyph, readPicture })
    return { report, ...(pdf ? { pdf } : {}) }
  }
  const close = async (): Promise<void> => {
    await Promise.all([pictures.close(), typesetter.close()])
  }
  return { lint, draw, close }
}

const packageText =
  'id: paket\nversion: 1.0.0\ntitle: Paket\npublisher: Redaktion\nlanguage: de\nlicence: CC BY 4.0\ndate: 2026-11-24\n'
const kitText = 'id: kit\ntitle: Kit\nsummary: Ein Kit.\nduration: 1 Tag\ndocuments: [dok]\n'

function sourceOf({ document, pictures }: WholeKit): PackageSource {
  const files = new Map<string, Uint8Array>([
    ['package.yaml', Buffer.from(packageText)],
    ['kit/kit.yaml', Buffer.from(kitText)],
    ['kit/dok.md', Buffer.from(document)],
    ...[...pictures].map(([name, bytes]) => [`kit/${name}`, bytes] as const),
  ])
  const bytes = async (name: string) => {
    const found = files.get(name)
    return found ? done(found) : failed('file-missing', { path: name })
  }
  return {
    origin: 'folder',
    bytes,
    text: async (name) => {
      const found = await bytes(name)
      return found.ok ? done(Buffer.from(found.value).toString('utf8')) : found
    },
    names: async (folder) => {
      const inside = folder === '' ? '' : `${folder}/`
      const names = [...files.keys()].filter((name) => name.startsWith(inside))
      return done([...new Set(names.map((name) => name.slice(inside.length).split('/')[0] ?? ''))].sort())
    },
  }
}
