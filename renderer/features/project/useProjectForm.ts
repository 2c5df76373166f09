import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ProjectOverview } from '../../../main/bridge/contract.ts'
import type { Person } from '../../../main/core/facts/facts.ts'
import type { ProjectFacts } from '../../../main/core/facts/projectFacts.ts'
import { useAutosave } from '../../autosave/useAutosave.ts'
import { call } from '../../client.ts'
import type { Draft } from '../../ui/draft.ts'
import { edit, redo, startHistory, undo } from '../../ui/editHistory.ts'
import { type AgendaChanges, fieldsOf, readProjectDraft } from './projectDraft.ts'

/** What stands in the form. */
export interface ProjectContent {
  readonly draft: Draft
  readonly agenda: AgendaChanges
  readonly people: readonly Person[]
  readonly profile: string
}
interface Change {
  readonly facts: ProjectFacts
  readonly people: readonly Person[]
  readonly profile?: string
}

export const isEmpty = ({ name, organisation, role }: Person): boolean => !`${name}${organisation}${role}`.trim()
export const isNameless = (person: Person): boolean => !person.name.trim() && !isEmpty(person)

/** The form's content with undo, its faults, and its saving. What is saved comes back as the project that the screen shows. */
export function useProjectForm(opened: ProjectOverview) {
  const queries = useQueryClient()
  const { id, kit } = opened
  const [history, setHistory] = useState(() =>
    startHistory<ProjectContent>({
      draft: fieldsOf(opened.facts),
      agenda: opened.facts.agenda ?? {},
      people: opened.people,
      profile: opened.profile ?? '',
    }),
  )
  const saved = useRef<Draft>(history.now.draft)
  const saving = useAutosave<Change>(async (change) => {
    const now = await call('project.save', { id, ...change })
    saved.current = fieldsOf(now.facts)
    queries.setQueryData(['project.open', { id }], now)
    await queries.invalidateQueries({ queryKey: ['projects.list'], refetchType: 'none' })
  })
  const read = ({ draft, agenda }: ProjectContent) =>
    readProjectDraft(draft, { kit: kit.ref.kit, saved: saved.current, agenda })
  const take = (next: typeof history | undefined): void => {
    if (!next) return
    setHistory(next)
    const { people, profile } = next.now
    const { facts } = read(next.now)
    const named = people.filter((person) => person.name.trim() !== '')
    if (facts) saving.change({ facts, people: named, ...(profile === '' ? {} : { profile }) })
  }
  const content = history.now
  const change = (part: Partial<ProjectContent>, field: string): void =>
    take(edit(history, { ...content, ...part }, field, Date.now()))
  return {
    ...read(content),
    content,
    saving,
    change,
    set: (name: string) => (value: string) => change({ draft: { ...content.draft, [name]: value } }, name),
    undo: history.past.length > 0 ? () => take(undo(history)) : undefined,
    redo: history.future.length > 0 ? () => take(redo(history)) : undefined,
  }
}
export type ProjectForm = ReturnType<typeof useProjectForm>
