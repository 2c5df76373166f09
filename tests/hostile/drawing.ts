import { resolve } from 'node:path'
import { glyphsOf } from '../../main/adapters/files/glyphs.ts'
import { typstResources } from '../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../main/adapters/typst/typesetter.ts'
import { parse } from '../../main/core/document/parse.ts'
import { fill } from '../../main/core/facts/fill.ts'
import { check } from '../../main/core/handout/check.ts'
import { buildHandout } from '../../main/core/handout/handout.ts'
import type { Problem } from '../../main/core/outcome.ts'

export interface Drawing {
  /** What lint says with severity `error`; then nothing is drawn. */
  readonly findings: readonly Problem[]
  readonly pages: number
  readonly pdf?: Uint8Array
  /** What the layout engine says, if it gives up. */
  readonly fault?: string
}

/** Reads, checks and draws documents as lint and export do, without files. */
export function openDrawing() {
  const resources = typstResources(resolve(import.meta.dirname, '../..'))
  const typesetter = createTypesetter({ ...resources, threads: 1 })
  const hasGlyph = glyphsOf(resources.fonts)
  const info = {
    id: 'p',
    title: 'P',
    version: '1.0.0',
    publisher: 'P',
    language: 'de',
    licence: 'CC0',
    date: '2026-11-24',
  } as const
  const facts = {
    profile: undefined,
    project: undefined,
    people: [],
    ratings: [],
    agendas: new Map(),
    package: info,
    ratingFields: {},
  }

  const lint = (source: string) => {
    const parsed = parse(source, 'dok.md')
    const own = check(parsed.document, { hasGlyph, file: 'dok.md', places: parsed.places })
    return { parsed, problems: [...parsed.problems, ...own] }
  }
  const draw = async (source: string, images: ReadonlyMap<string, Uint8Array> = new Map()): Promise<Drawing> => {
    const { parsed, problems } = lint(source)
    const { document } = fill(parsed, facts, { file: 'dok.md' })
    const findings = problems.filter(({ severity }) => severity === 'error')
    if (findings.length > 0) return { findings, pages: 0 }
    try {
      const kit = { id: 'k', title: 'Kit' }
      return { findings, ...(await typesetter.render(buildHandout({ document, kit, package: info }), images)) }
    } catch (error) {
      return { findings, pages: 0, fault: error instanceof Error ? error.message : String(error) }
    }
  }
  return { lint, draw, close: () => typesetter.close() }
}
