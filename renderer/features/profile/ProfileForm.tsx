import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import type { OpenProfile } from '../../../main/bridge/contract.ts'
import { useWritable } from '../../app/useWritable.ts'
import { SaveLine } from '../../autosave/SaveLine.tsx'
import { focusField } from '../../ui/Field.tsx'
import { UndoButtons } from '../../ui/UndoButtons.tsx'
import { ProfileFields } from './ProfileFields.tsx'
import { ProfilePreview } from './ProfilePreview.tsx'
import { useProfileForm } from './useProfileForm.ts'

interface Props {
  readonly opened?: OpenProfile
  /** The few facts of the first start; all others behind a click. */
  readonly short?: boolean
  readonly submit: string
  /** After everything is saved. */
  readonly onDone: () => void
  /** Other ways out, beside the button. */
  readonly children?: ReactNode
}

/** A profile's facts; saved while typing, with the pages they lead to beside them. */
export function ProfileForm({ opened, short = false, submit, onDone, children }: Props) {
  const queries = useQueryClient()
  const writable = useWritable()
  const form = useProfileForm(opened)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState(false)
  const { saving, invalid } = form
  const finish = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!writable) return onDone()
    setAsked(true)
    if (!form.facts || invalid.length > 0) return focusField(invalid[0] ?? 'name')
    if (!(await saving.flush())) return
    await queries.invalidateQueries({ queryKey: ['profiles.list'] })
    onDone()
  }
  const press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) form.redo?.()
    else form.undo?.()
  }
  // What is wrong is said when a field is left, not while somebody is typing in it.
  const shown = (name: string): boolean => invalid.includes(name) && (asked || left.has(name))
  return (
    <form className="facts-form with-aside" onSubmit={(event) => void finish(event)} onKeyDown={press} noValidate>
      <div className="form-main">
        <fieldset className="plain" aria-label={form.draft.name || undefined} disabled={!writable}>
          <ProfileFields
            draft={form.draft}
            image={form.image}
            set={form.set}
            setLogo={form.setLogo}
            leave={(name) => setLeft(new Set([...left, name]))}
            wrong={shown}
            short={short}
          />
        </fieldset>
        <div className="form-end">
          <button type="submit" className="button button-primary">
            {submit}
          </button>
          {children}
          {writable && (
            <>
              <UndoButtons undo={form.undo} redo={form.redo} />
              <SaveLine state={saving.state} wrong={invalid.filter(shown).length} retry={() => void saving.flush()} />
            </>
          )}
        </div>
      </div>
      <ProfilePreview draft={form.draft} image={form.image} />
    </form>
  )
}
