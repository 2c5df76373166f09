import type { IdentifiedBlock } from '../core/adaptation/adaptation.ts'
import { documentOf } from '../core/adaptation/identified.ts'
import type { Document } from '../core/document/document.ts'
import { walkInlines } from '../core/document/walk.ts'
import { fill } from '../core/facts/fill.ts'
import { usesPerson } from '../core/facts/usesPerson.ts'
import { check } from '../core/handout/check.ts'
import { buildHandout } from '../core/handout/handout.ts'
import { done, failed, type Result } from '../core/outcome.ts'
import { layoutFault } from './layoutFault.ts'
import type { HasGlyph, Mark, Typesetter } from './ports.ts'
import { type ProjectWork, valuesWith } from './workOnProject.ts'

export interface Preview {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly marks: readonly Mark[]
  /** The facts as they are with this text, by their path. */
  readonly values: Readonly<Record<string, string>>
}
export interface PreviewPorts {
  readonly typesetter: Typesetter
  readonly hasGlyph: HasGlyph
}

/**
 * The pages of a text that need not be saved. A document for one person at a time shows the first person. The PDF is as
 * the layout engine gives it: what finishing adds for readers and archives changes nothing that is seen.
 * Faults: `document-invalid` with what cannot be drawn, and those of `layoutFault`.
 */
export async function previewHandout(
  work: ProjectWork,
  blocks: IdentifiedBlock,
  document: string,
  { typesetter, hasGlyph }: PreviewPorts,
): Promise<Result<Preview>> {
  const template = await work.kit.template(document)
  if (!template.ok) return template
  const text = documentOf(blocks, template.value.document.front)
  const facts = work.facts(text)
  const people = usesPerson(text) ? facts.people.slice(0, 1) : facts.people
  const filled = fill({ document: text, places: new Map() }, { ...facts, people }, { file: document }).document
  const errors = check(filled, { hasGlyph, file: document }).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return failed('document-invalid', { path: text.front.title, line: 1 }, errors)

  const { kit, package: info } = work.kit
  const icon = await work.kit.icon()
  const assets = new Map(await imagesOf(work, text))
  if (work.logo) assets.set('logo', work.logo)
  if (icon) assets.set('icon', icon)
  const { profile } = work
  const adaptedBy = profile && (profile.officialName ?? profile.name)
  const handout = buildHandout({
    document: filled,
    kit,
    package: info,
    ...(profile ? { profile } : {}),
    ...(adaptedBy === undefined ? {} : { adaptedBy }),
  })
  try {
    const { pdf, pages, marks = [] } = await typesetter.render(handout, assets, { marks: true })
    return done({ pdf, pages, marks, values: valuesWith(work, text) })
  } catch (error) {
    return layoutFault(error, text.front.title, { document: text, places: new Map() })
  }
}

/** Those of the picture folder are in memory; a document may name others. */
async function imagesOf({ kit, images }: ProjectWork, text: Document): Promise<ReadonlyMap<string, Uint8Array>> {
  const used = new Set<string>()
  walkInlines(text, (inline) => {
    if (inline.kind === 'image') used.add(inline.src)
  })
  const known = [...used].every((src) => images.has(src))
  const others = known ? [] : (await kit.images({ document: text, places: new Map(), file: '' })).assets
  return new Map([...others, ...[...images].filter(([src]) => used.has(src))])
}
