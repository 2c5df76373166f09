import type { Agenda, Document } from '../document/document.ts'
import { templatePaths } from '../document/placeholder.ts'
import type { StatedFacts } from './facts.ts'

/** What a text draws on of the agendas of its kit, which other documents may define. */
export interface AgendaUse {
  /** Paths of the placeholders that agendas may have the value of. */
  readonly paths: ReadonlySet<string>
  /** Ids of agendas that it shows. */
  readonly refs: ReadonlySet<string>
  /** It defines one: the start of the project moves it when it is the kit's first. */
  readonly defines: boolean
}

export function agendaUse(text: Document | Agenda): AgendaUse {
  const paths = new Set<string>()
  const refs = new Set<string>()
  let defines = false
  const path = (name: string): void => {
    if (/^agenda\.|^vorhaben\.(?:beginn|ende)$/.test(name)) paths.add(name)
  }
  const visit = (value: unknown): void => {
    if (typeof value === 'string') templatePaths(value).forEach(path)
    if (value === null || typeof value !== 'object') return
    const node = value as Readonly<Record<string, unknown>>
    if (node.kind === 'placeholder') path(String(node.path))
    if (node.kind === 'placeholder' || node.kind === 'code' || node.kind === 'text') return
    if (node.kind === 'agenda' && typeof node.ref === 'string') refs.add(node.ref)
    if (node.kind === 'agenda' && node.ref === undefined && node.id !== undefined) defines = true
    for (const entry of Object.values(node)) visit(entry)
  }
  visit(text)
  return { paths, refs, defines }
}

/**
 * Whether agendas that were found in the order of the kit's documents hold all that is used; the first of an id or row counts, so
 * none that comes later changes anything.
 */
export function holdsAgendas(
  found: ReadonlyMap<string, Agenda>,
  { paths, refs, defines }: AgendaUse,
  { project }: Pick<StatedFacts, 'project'>,
): boolean {
  const rows = new Set([...found.values()].flatMap((agenda) => agenda.rows.flatMap(({ id }) => id ?? [])))
  const first =
    (defines && project?.start !== undefined) ||
    (paths.has('vorhaben.beginn') && project?.start === undefined) ||
    (paths.has('vorhaben.ende') && project?.end === undefined)
  if (first && found.size === 0) return false
  const wanted = [...paths].flatMap((each) => /^agenda\.([^.]+)\./.exec(each)?.[1] ?? [])
  return [...refs].every((id) => found.has(id)) && wanted.every((id) => rows.has(id))
}
