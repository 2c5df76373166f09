import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryKit } from '../../../main/bridge/contract.ts'
import { kitName } from '../../../main/core/library/address.ts'
import { go, linkTo } from '../../app/routes.ts'
import { call } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Field, fieldId } from '../../ui/Field.tsx'
import { useActing } from '../../ui/useActing.ts'

interface Props {
  readonly kits: readonly LibraryKit[]
  readonly onClose: () => void
}

/** A kit and a title; everything else is asked for in the project. */
export function NewProject({ kits, onClose }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { fault, busy, act } = useActing()
  // The short name while one package alone has it, as on the command line.
  const nameOf = ({ ref }: LibraryKit): string =>
    kits.filter((each) => each.ref.kit === ref.kit).length > 1 ? kitName(ref) : ref.kit
  const [chosen, setChosen] = useState(kits[0] ? nameOf(kits[0]) : '')
  const [title, setTitle] = useState('')
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  const kit = kits.find((each) => nameOf(each) === chosen)
  const suggested = kit?.title ?? ''
  const create = (event: FormEvent): void => {
    event.preventDefault()
    if (!kit) return
    void act(async () => {
      const { id } = await call('project.new', { kit: kit.ref, title: title.trim() || suggested })
      await queries.invalidateQueries({ queryKey: ['projects.list'], refetchType: 'none' })
      go({ view: 'project', project: id })
      return undefined
    })
  }
  const sorted = kits.toSorted((a, b) => a.title.localeCompare(b.title, 'de'))
  return (
    <form className="facts-form new-project" onSubmit={create}>
      <fieldset>
        <legend>{t('project.list.new')}</legend>
        <div className="field">
          <label htmlFor={fieldId('kit')}>{t('project.list.kit')}</label>
          <select
            id={fieldId('kit')}
            ref={first}
            value={chosen}
            aria-describedby="new-kit-hint"
            onChange={(event) => setChosen(event.target.value)}
          >
            {sorted.map((each) => (
              <option key={nameOf(each)} value={nameOf(each)}>
                {each.title}
              </option>
            ))}
          </select>
          <p id="new-kit-hint" className="hint">
            <a href={linkTo({ view: 'library' })}>{t('project.list.kitHint')}</a>
          </p>
        </div>
        <Field
          name="new.title"
          label={t('project.list.name')}
          value={title}
          placeholder={suggested}
          onChange={setTitle}
        />
        <div className="line-actions">
          <button type="submit" className="button button-primary" aria-disabled={busy}>
            {t('project.list.create')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('project.list.cancel')}
          </button>
        </div>
        {fault && <FaultMessage error={fault} />}
      </fieldset>
    </form>
  )
}
