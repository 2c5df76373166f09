import { walkBlocks } from '../core/document/walk.ts'
import type { Kit, Sorting } from '../core/library/kit.ts'
import type { Place, Problem } from '../core/outcome.ts'
import { yamlPlaces } from '../core/package/readYaml.ts'
import { error, unreadable } from './finding.ts'
import { readImage } from './images.ts'
import { readDocuments, readKit, type Source } from './library/readPackage.ts'
import { agendaFindings } from './lintAgendas.ts'
import { lintDocument } from './lintDocument.ts'
import { unusedImages } from './lintImages.ts'
import type { FolderFiles, HasGlyph } from './ports.ts'

/** Findings of one kit; `id` is the name of its folder. */
export async function lintKit(
  id: string,
  sorting: Sorting,
  { files, hasGlyph }: { readonly files: FolderFiles; readonly hasGlyph: HasGlyph },
): Promise<{ readonly problems: readonly Problem[]; readonly documents: number }> {
  const kit = await readKit(files, id, sorting)
  if (!kit.ok) return { problems: kit.fault.problems ?? [unreadable(`${id}/kit.yaml`)], documents: 0 }
  const sources = await readDocuments(files, { ...kit.value, id })
  if (!sources.ok) return { problems: [unreadable(String(sources.fault.facts.path))], documents: 0 }
  const text = await files.text(`${id}/kit.yaml`)
  const at = yamlPlaces(text.ok ? text.value : '', `${id}/kit.yaml`)
  const names = await files.names(id)
  const icon = kit.value.icon === undefined ? undefined : await readImage(files, id, kit.value.icon, at(['icon']))
  const agendas = agendaFindings(sources.value)
  const problems = [
    ...kitFindings(kit.value, id, sources.value, at),
    ...(icon?.problem ? [icon.problem] : []),
    ...unlisted(kit.value, id, names.ok ? names.value : []),
    ...agendas.problems,
    ...(await unusedImages(files, id, id, sources.value, kit.value.icon)),
  ]
  for (const source of sources.value)
    problems.push(...(await lintDocument(source, agendas, { files, hasGlyph, folder: id })))
  return { problems, documents: sources.value.length }
}

function kitFindings(
  kit: Kit,
  id: string,
  sources: readonly Source[],
  at: (path: readonly PropertyKey[]) => Place,
): readonly Problem[] {
  const problems: Problem[] = []
  if (kit.id !== id) {
    const message = `Das Kit heißt „${kit.id}“, sein Ordner „${id}“.`
    problems.push(error('kit-id', message, 'Geben Sie beiden denselben Namen.', at(['id'])))
  }
  kit.documents.forEach((name, index) => {
    const place = at(['documents', index])
    if (kit.documents.indexOf(name) !== index) {
      problems.push(error('document-twice', `„${name}“ ist zweimal aufgeführt.`, 'Löschen Sie einen Eintrag.', place))
    } else if (!sources.some((source) => source.id === name)) {
      const hint = 'Schreiben Sie sie oder löschen Sie den Eintrag.'
      problems.push(error('document-missing', `Die Datei ${name}.md fehlt.`, hint, place))
    }
  })
  const scales = new Set(sources.flatMap((source) => scaleNames(source)))
  for (const prefix of Object.keys(kit.ratings ?? {})) {
    if ([...scales].some((name) => name.startsWith(`${prefix}-`))) continue
    const message = `Kein Feld eines Bewertungsbogens beginnt mit „${prefix}-“.`
    const hint = 'Berichtigen Sie das Präfix oder die Namen der Skalen (- scale …).'
    problems.push(error('rating-without-field', message, hint, at(['ratings', prefix])))
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
    .map((name) => {
      const message = `„${name}“ steht nicht in kit.yaml.`
      const hint = `Tragen Sie ${name.slice(0, -3)} unter documents ein oder löschen Sie die Datei.`
      return error('document-unlisted', message, hint, { file: `${id}/${name}`, line: 1 })
    })
