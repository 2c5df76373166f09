import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react'
import type { ProjectOverview } from '../../../main/bridge/contract.ts'
import { SaveLine } from '../../autosave/SaveLine.tsx'
import { focusField } from '../../ui/Field.tsx'
import { UndoButtons } from '../../ui/UndoButtons.tsx'
import { AgendaTimes } from './AgendaTimes.tsx'
import { FactFields } from './FactFields.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { RatingSheets } from './RatingSheets.tsx'
import { isNameless, type ProjectForm } from './useProjectForm.ts'

interface Props {
  readonly project: ProjectOverview
  readonly form: ProjectForm
  readonly field?: string
}

/** The facts of a project; saved while typing. */
export function FactsForm({ project, form, field }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { saving, invalid, content } = form
  useEffect(() => {
    if (field) focusField(field)
  }, [field])
  const press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) form.redo?.()
    else form.undo?.()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void saving.flush()
  }
  // What is wrong is said when a field is left, not while somebody is typing in it.
  const wrong = (name: string): boolean => invalid.includes(name) && left.has(name)
  const nameless = content.people.filter(isNameless).length
  return (
    <form className="facts-form" onSubmit={submit} onKeyDown={press} noValidate>
      <fieldset className="plain" aria-label={project.facts.title} disabled={project.readOnly}>
        <FactFields project={project} form={form} wrong={wrong} leave={(name) => setLeft(new Set([...left, name]))} />
        {project.agendas.length > 0 && <AgendaTimes agendas={project.agendas} form={form} />}
        <PeopleTable form={form} used={project.usesPeople} />
        {project.ratings && (
          <RatingSheets project={project.id} sheets={project.ratings.sheets} file={project.ratings.file ?? ''} />
        )}
      </fieldset>
      <div className="form-end">
        <UndoButtons undo={form.undo} redo={form.redo} />
        <SaveLine
          state={saving.state}
          wrong={invalid.filter(wrong).length + nameless}
          retry={() => void saving.flush()}
        />
      </div>
    </form>
  )
}
