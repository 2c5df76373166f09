import { templatePaths } from '../core/document/placeholder.ts'
import { insideOf, walkBlocks, walkInlines } from '../core/document/walk.ts'
import { placeholderEntry } from '../core/facts/placeholders.ts'
import { check } from '../core/handout/check.ts'
import { error, inOrder, type Place, type Problem } from '../core/outcome.ts'
import { type ImageFiles, readImages } from './images.ts'
import type { Source } from './library/readPackage.ts'
import type { KitAgendas } from './lintAgendas.ts'
import type { HasGlyph } from './ports.ts'

/** Findings of one document of a kit, from reading it to what the layout could not draw. */
export async function lintDocument(
  source: Source,
  agendas: KitAgendas,
  { hasGlyph, folder, ...from }: ImageFiles & { readonly hasGlyph: HasGlyph; readonly folder: string },
): Promise<readonly Problem[]> {
  const { document, file, id, places } = source
  const place = { file, line: 2, column: 1 }
  return inOrder([
    ...source.problems,
    ...(document.front.id === id ? [] : [error('document-id', { id }, place)]),
    ...references(source, agendas),
    ...(await readImages(from, folder, source)).problems,
    ...check(document, { hasGlyph, file, places }),
  ])
}

/** Unknown placeholders and agendas, wherever they stand in the tree. */
function references({ document, file, places }: Source, { ids, rows }: KitAgendas): readonly Problem[] {
  const problems: Problem[] = []
  const path = (name: string, place: Place): void => {
    const row = /^agenda\.([^.]+)\./.exec(name)?.[1]
    if (!placeholderEntry(name)) problems.push(error('placeholder-unknown', { path: name }, place))
    else if (row !== undefined && !rows.has(row))
      problems.push(error('placeholder-row', { row, known: [...rows] }, place))
  }
  const start: Place = { file, line: 1, column: 1 }
  const at = (node: object, around: Place = start): Place => ({ ...around, ...places.get(node), file })
  const template = (text: string, place: Place): void => {
    for (const name of templatePaths(text)) path(name, place)
  }
  const { title, subtitle = '', summary = '' } = document.front
  for (const text of [title, subtitle, summary]) template(text, start)
  walkBlocks(document.blocks, (block) => {
    if (block.kind === 'agenda' && block.ref !== undefined && !ids.has(block.ref))
      problems.push(error('agenda-unknown', { agenda: block.ref, known: [...ids] }, at(block)))
    for (const text of insideOf(block).templates) template(text, at(block))
  })
  walkInlines(document, (inline, block) => {
    if (inline.kind === 'placeholder') path(inline.path, at(inline, at(block)))
    if (inline.kind === 'image') template(inline.alt, at(inline, at(block)))
  })
  return problems
}
