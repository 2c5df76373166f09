import { useTranslation } from 'react-i18next'
import type { ProjectOverview } from '../../../main/bridge/contract.ts'
import { agendaTotals, defaultStart } from '../../../main/core/facts/agenda.ts'
import { useCall } from '../../client.ts'
import { keyOf } from '../../messages/keyOf.ts'
import { Field, fieldId } from '../../ui/Field.tsx'
import { doubtsIn } from './projectDraft.ts'
import type { ProjectForm } from './useProjectForm.ts'

interface Props {
  readonly project: ProjectOverview
  readonly form: ProjectForm
  readonly wrong: (name: string) => boolean
  /** A field was left. */
  readonly leave: (name: string) => void
}

/** Date, place and persons: one fact, all documents. */
export function FactFields({ project, form, wrong, leave }: Props) {
  const { t } = useTranslation()
  const { content, set } = form
  const { draft } = content
  const doubts: readonly string[] = doubtsIn(draft)
  const field = (name: string, more: object = {}) => {
    const slip = wrong(name) ? t(keyOf('project.invalid', name) ?? 'project.invalid.other') : undefined
    const doubted = doubts.includes(name) ? keyOf('project.doubt', name) : undefined
    const called = keyOf('project.field', name)
    return (
      <Field
        name={name}
        label={called ? t(called) : name}
        value={draft[name] ?? ''}
        error={slip ?? (doubted && t(doubted))}
        onChange={set(name)}
        onBlur={() => leave(name)}
        {...more}
      />
    )
  }
  const [main] = project.agendas
  const own = main && content.agenda[main.id]
  const times = main && agendaTotals(main.agenda, { rows: own?.rows, start: own?.start ?? (draft.start || undefined) })
  const uses = (path: string): boolean => project.uses.some((used) => used === path || used.startsWith(`${path}.`))
  const twoDays = uses('vorhaben.datum2') || Boolean(draft['dates.1'])
  const named = content.people.filter(({ name }) => name.trim()).length
  const startHint = main
    ? t('project.hint.start', { time: main.agenda.start ?? defaultStart })
    : t('project.hint.startAlone')
  return (
    <>
      <fieldset>
        <legend>{t('project.group.what')}</legend>
        {field('title', { required: true, hint: t('project.hint.title') })}
        <div className="field-row">
          {field('dates.0', { type: 'date' })}
          {twoDays && field('dates.1', { type: 'date' })}
        </div>
        <div className="field-row">
          {field('start', { type: 'time', hint: startHint })}
          {field('end', {
            type: 'time',
            hint: times ? t('project.hint.end', { time: times.end }) : t('project.hint.endAlone'),
          })}
        </div>
        <div className="field-row">
          {field('headcount', {
            inputMode: 'numeric',
            hint: named > 0 ? t('project.hint.headcount', { count: named }) : t('project.hint.headcountAlone'),
          })}
          <ProfileChoice form={form} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('project.group.place')}</legend>
        <div className="field-row">
          {field('place.name')}
          {field('place.room')}
        </div>
        {field('place.street')}
        <div className="field-row field-row-code">
          {field('place.postalCode', { inputMode: 'numeric' })}
          {field('place.city')}
        </div>
        {field('place.directions', { lines: 2, hint: t('project.hint.place_directions') })}
      </fieldset>
      <fieldset>
        <legend>{t('project.group.persons')}</legend>
        <div className="field-row">
          {field('facilitator.name')}
          {field('facilitator.contact', { hint: t('project.hint.facilitator_contact') })}
        </div>
        <div className="field-row">
          {field('host.name', { hint: t('project.hint.host_name') })}
          {field('host.role')}
        </div>
        {field('replyBy', { type: 'date' })}
      </fieldset>
    </>
  )
}

function ProfileChoice({ form: { content, change } }: { readonly form: ProjectForm }) {
  const { t } = useTranslation()
  const profiles = useCall('profiles.list', {})
  const known = profiles.data?.profiles ?? []
  return (
    <div className="field">
      <label htmlFor={fieldId('profile')}>{t('project.field.profile')}</label>
      <select
        id={fieldId('profile')}
        value={content.profile}
        onChange={(event) => change({ profile: event.target.value }, 'profile')}
      >
        <option value="">{t('project.hint.noProfile')}</option>
        {known.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
