import { walkBlocks } from '../core/document/walk.ts'
import type { Kit, Sorting } from '../core/library/kit.ts'
import { error, type Place, type Problem } from '../core/outcome.ts'
import { yamlPlaces } from '../core/package/readYaml.ts'
import { unreadable } from './finding.ts'
import { type ImageFiles, readImage } from './images.ts'
import { readDocuments, readKit, type Source } from './library/readPackage.ts'
import { agendaFindings } from './lintAgendas.ts'
import { lintDocument } from './lintDocument.ts'
import { unusedImages } from './lintImages.ts'
import type { HasGlyph } from './ports.ts'

/** Findings of one kit; `id` is the name of its folder. */
export async function lintKit(
  id: string,
  sorting: Sorting,
  { hasGlyph, ...from }: ImageFiles & { readonly hasGlyph: HasGlyph },
): Promise<{ readonly problems: readonly Problem[]; readonly documents: number }> {
  const { files } = from
  const kit = await readKit(files, id, sorting)
  if (!kit.ok) return { problems: kit.fault.problems ?? [unreadable(kit.fault, `${id}/kit.yaml`)], documents: 0 }
  const sources = await readDocuments(files, { ...kit.value, id })
  if (!sources.ok) {
    const { facts } = sources.fault
    return { problems: [unreadable(sources.fault, 'path' in facts ? facts.path : id)], documents: 0 }
  }
  const text = await files.text(`${id}/kit.yaml`)
  const at = yamlPlaces(text.ok ? text.value : '', `${id}/kit.yaml`)
  const names = await files.names(id)
  const icon = kit.value.icon === undefined ? undefined : await readImage(from, id, kit.value.icon, at(['icon']))
  const agendas = agendaFindings(sources.value)
  const problems = [
    ...kitFindings(kit.value, id, sources.value, at),
    ...(icon?.problems ?? []),
    ...unlisted(kit.value, id, names.ok ? names.value : []),
    ...agendas.problems,
    ...(await unusedImages(files, id, id, sources.value, kit.value.icon)),
  ]
  for (const source of sources.value)
    problems.push(...(await lintDocument(source, agendas, { ...from, hasGlyph, folder: id })))
  return { problems, documents: sources.value.length }
}

function kitFindings(
  kit: Kit,
  id: string,
  sources: readonly Source[],
  at: (path: readonly PropertyKey[]) => Place,
): readonly Problem[] {
  const problems: Problem[] = []
  if (kit.id !== id) problems.push(error('kit-id', { id: kit.id, folder: id }, at(['id'])))
  kit.documents.forEach((name, index) => {
    const place = at(['documents', index])
    if (kit.documents.indexOf(name) !== index) problems.push(error('document-twice', { id: name }, place))
    else if (!sources.some((source) => source.id === name))
      problems.push(error('document-missing', { id: name }, place))
  })
  const scales = new Set(sources.flatMap((source) => scaleNames(source)))
  for (const prefix of Object.keys(kit.ratings ?? {})) {
    if ([...scales].some((name) => name.startsWith(`${prefix}-`))) continue
    problems.push(error('rating-without-field', { prefix }, at(['ratings', prefix])))
  }
  return problems
}

const scaleNames = ({ document }: Source): readonly string[] => {
  const names: string[] = []
  walkBlocks(document.blocks, (block) => {
    if (block.kind !== 'fields') return
    names.push(...block.fields.flatMap((field) => (field.kind === 'scale' ? [field.name] : [])))
  })
  return names
}

const unlisted = (kit: Kit, id: string, names: readonly string[]): readonly Problem[] =>
  names
    .filter((name) => name.endsWith('.md') && !kit.documents.includes(name.slice(0, -3)))
    .map((name) => error('document-unlisted', { id: name.slice(0, -3) }, { file: `${id}/${name}`, line: 1 }))
