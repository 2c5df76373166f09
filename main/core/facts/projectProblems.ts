import { type Problem, warning } from '../outcome.ts'
import { agendaProblems } from './agenda.ts'
import { agendaChange, type Facts } from './facts.ts'

/** What a project's changes do to the kit's agendas: pins overrun, names that do not exist. `file` is the project's. */
export function projectProblems(facts: Pick<Facts, 'project' | 'agendas'>, file: string): readonly Problem[] {
  const { project, agendas } = facts
  const strangers = Object.keys(project?.agenda ?? {}).filter((id) => !agendas.has(id))
  const known = [...agendas.keys()]
  const unknown = strangers.map((agenda) => warning('agenda-unknown', { agenda, known, change: true }, { file }))
  const changed = [...agendas].flatMap(([id, agenda]) => {
    const change = agendaChange(facts, id)
    return change ? agendaProblems(agenda, change, () => ({ file })) : []
  })
  return [...unknown, ...changed]
}
