import type { Agenda } from '../core/document/document.ts'
import { walkBlocks } from '../core/document/walk.ts'
import { agendaProblems } from '../core/facts/agenda.ts'
import { error, type Place, type Problem } from '../core/outcome.ts'
import type { Source } from './library/readPackage.ts'

export interface KitAgendas {
  /** Ids of the agendas, and of their rows, that the kit's documents define. */
  readonly ids: ReadonlySet<string>
  readonly rows: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** Times that do not add up, and names that stand twice: placeholders find a row of the kit by its id alone. */
export function agendaFindings(sources: readonly Source[]): KitAgendas {
  const problems: Problem[] = []
  const first = { agenda: new Map<string, Place>(), row: new Map<string, Place>() }
  const unique = (kind: 'agenda' | 'row', id: string | undefined, place: Place): void => {
    if (id === undefined) return
    const before = first[kind].get(id)
    if (!before) first[kind].set(id, place)
    else {
      const { file = '', line = 1 } = before
      problems.push(error(kind === 'agenda' ? 'agenda-twice' : 'agenda-row-twice', { id, file, line }, place))
    }
  }
  for (const source of sources) {
    const placeOf = (node: object): Place => ({ line: 1, column: 1, ...source.places.get(node), file: source.file })
    for (const agenda of defined(source)) {
      unique('agenda', agenda.id, placeOf(agenda))
      for (const row of agenda.rows) unique('row', row.id, placeOf(row))
      problems.push(...agendaProblems(agenda, undefined, placeOf))
    }
  }
  return { ids: new Set(first.agenda.keys()), rows: new Set(first.row.keys()), problems }
}

function defined({ document }: Source): readonly Agenda[] {
  const agendas: Agenda[] = []
  walkBlocks(document.blocks, (block) => {
    if (block.kind === 'agenda' && block.ref === undefined) agendas.push(block)
  })
  return agendas
}
