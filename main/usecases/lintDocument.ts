import { templatePaths } from '../core/document/placeholder.ts'
import { placeholderEntry } from '../core/facts/placeholders.ts'
import { check } from '../core/handout/check.ts'
import { inOrder, type Place, type Problem } from '../core/outcome.ts'
import { error } from './finding.ts'
import { readImages } from './images.ts'
import type { Source } from './library.ts'
import type { KitAgendas } from './lintAgendas.ts'
import type { Files, HasGlyph } from './ports.ts'

/** Findings of one document of a kit, from reading it to what the layout could not draw. */
export async function lintDocument(
  source: Source,
  agendas: KitAgendas,
  { files, hasGlyph, folder }: { readonly files: Files; readonly hasGlyph: HasGlyph; readonly folder: string },
): Promise<readonly Problem[]> {
  const { document, file, id, places } = source
  const place = { file, line: 2, column: 1 }
  return inOrder([
    ...source.problems,
    ...(document.front.id === id
      ? []
      : [error('document-id', `Die id ist nicht „${id}“ wie die Datei.`, `Schreiben Sie id: ${id}`, place)]),
    ...references(source, agendas),
    ...(await readImages(files, folder, source)).problems,
    ...check(document, { hasGlyph, file, places }),
  ])
}

/** Unknown placeholders and agendas, wherever they stand in the tree. */
function references({ document, file, places }: Source, { ids, rows }: KitAgendas): readonly Problem[] {
  const problems: Problem[] = []
  const path = (name: string, place: Place): void => {
    const row = /^agenda\.([^.]+)\./.exec(name)?.[1]
    if (!placeholderEntry(name)) {
      const hint = 'Die Liste der Platzhalter steht in materials/README.md.'
      problems.push(error('placeholder-unknown', `Den Platzhalter „${name}“ gibt es nicht.`, hint, place))
    } else if (row !== undefined && !rows.has(row)) {
      const hint = `Agendazeilen dieses Kits: ${[...rows].join(', ') || 'keine'}.`
      problems.push(error('placeholder-row', `Keine Agenda hat die Zeile „${row}“.`, hint, place))
    }
  }
  const visit = (value: unknown, around: Place): void => {
    if (typeof value === 'string') for (const name of templatePaths(value)) path(name, around)
    if (value === null || typeof value !== 'object') return
    const place = { ...around, ...places.get(value), file }
    const node = value as Readonly<Record<string, unknown>>
    if (node.kind === 'placeholder') path(String(node.path), place)
    if (node.kind === 'placeholder' || node.kind === 'code' || node.kind === 'text') return
    if (node.kind === 'agenda' && typeof node.ref === 'string' && !ids.has(node.ref)) {
      const hint = `Agenden dieses Kits: ${[...ids].join(', ') || 'keine'}.`
      problems.push(error('agenda-unknown', `Die Agenda „${node.ref}“ gibt es nicht.`, hint, place))
    }
    for (const entry of Object.values(node)) visit(entry, place)
  }
  visit(document, { file, line: 1, column: 1 })
  return problems
}
