import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectOverview } from '../../../main/bridge/contract.ts'
import { plainText } from '../../../main/core/document/text.ts'
import { type AgendaChange, agendaTotals, defaultStart, timetable } from '../../../main/core/facts/agenda.ts'
import { fieldId } from '../../ui/Field.tsx'
import { changeRow, changeStart, moveRow, overrun } from './agendaEdits.ts'
import type { ProjectForm } from './useProjectForm.ts'

interface Props {
  readonly agendas: ProjectOverview['agendas']
  readonly form: ProjectForm
}

/** The schedules of the kit: move a row, and every document follows. */
export function AgendaTimes({ agendas, form }: Props) {
  const { t } = useTranslation()
  const [said, say] = useState('')
  return (
    <fieldset id={fieldId('agenda')} tabIndex={-1}>
      <legend>{t('project.group.times')}</legend>
      <p>{t('project.times.lead')}</p>
      {agendas.map((each, index) => (
        <Times key={each.id} {...each} main={index === 0} many={agendas.length > 1} form={form} say={say} />
      ))}
      <p className="hint">{t('project.times.fixedHint')}</p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </fieldset>
  )
}

type TimesProps = ProjectOverview['agendas'][number] & {
  /** The beginning of the first one is the beginning of the project. */
  readonly main: boolean
  readonly many: boolean
  readonly form: ProjectForm
  readonly say: (words: string) => void
}

function Times({ id, document, agenda, main, many, form, say }: TimesProps) {
  const { t } = useTranslation()
  const { content } = form
  const own = content.agenda[id]
  const shared = main && !own?.start ? content.draft.start || undefined : undefined
  const change: AgendaChange = { rows: own?.rows, start: own?.start ?? shared }
  const rows = timetable(agenda, change)
  const { end, work } = agendaTotals(agenda, change)
  const titles = rows.map(({ row }) => plainText(row.title))
  const put = (next: AgendaChange | undefined, field: string): void => {
    const { [id]: _, ...others } = content.agenda
    form.change({ agenda: next ? { ...others, [id]: next } : others }, `agenda.${id}.${field}`)
  }
  const setStart = (start: string): void => {
    if (main && !own?.start) form.set('start')(start)
    else put(changeStart(own, start || undefined), 'start')
  }
  const move = (index: number, by: number): void => {
    const moved = moveRow(agenda, change, index, by)
    if (!moved) return
    if (moved.kind === 'start') {
      setStart(moved.start)
      say(t('project.times.movedStart', { time: moved.start }))
      return
    }
    put(changeStart(moved.change, own?.start), `move.${index}`)
    const time = timetable(agenda, { ...moved.change, start: change.start })[index]?.start ?? ''
    say(
      t('project.times.moved', {
        title: titles[index] ?? '',
        time,
        before: titles[moved.before] ?? '',
        minutes: moved.minutes,
      }),
    )
  }
  const startName = `agenda.${id}.start`
  return (
    <div className="times">
      {many && <h3>{t('project.times.agendaOf', { document })}</h3>}
      {!main && (
        <div className="field times-start">
          <label htmlFor={fieldId(startName)}>{t('project.times.start')}</label>
          <input
            id={fieldId(startName)}
            type="time"
            value={change.start ?? agenda.start ?? defaultStart}
            onChange={(event) => setStart(event.target.value)}
          />
        </div>
      )}
      <div className="table-frame">
        <table className="times-table">
          <thead>
            <tr>
              <th scope="col">{t('project.times.time')}</th>
              <th scope="col">{t('project.times.row')}</th>
              <th scope="col">{t('project.times.minutes')}</th>
              <th scope="col">{t('project.times.at')}</th>
              <th scope="col">{t('project.times.move')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ start, end: until, row }, index) => {
              const title = titles[index] ?? ''
              const template = agenda.rows[index]
              const late = overrun(agenda, change, index)
              const key = row.id ?? `${title}-${template?.minutes}`
              const edit = (next: { minutes?: number; at?: string }): void => {
                if (row.id) put(changeStart(changeRow(agenda, own, row.id, next), own?.start), `${row.id}`)
              }
              return (
                <tr key={key} className={`agenda-${row.type}`}>
                  <td className="times-time">
                    {start}–{until}
                  </td>
                  <th scope="row">
                    {title}
                    {late > 0 && <span className="field-error">{t('project.times.overrun', { minutes: late })}</span>}
                  </th>
                  <td>
                    <Minutes
                      label={t('project.times.minutesOf', { title })}
                      value={row.minutes}
                      disabled={!row.id}
                      set={(minutes) => edit({ minutes })}
                    />
                    {template && template.minutes !== row.minutes && (
                      <span className="hint">{t('project.times.template', { minutes: template.minutes })}</span>
                    )}
                  </td>
                  <td>
                    <Fixed title={title} at={row.at} start={start} disabled={!row.id} set={(at) => edit({ at })} />
                  </td>
                  <td className="times-move">
                    {([-15, 15] as const).map((by) => (
                      <button
                        key={by}
                        type="button"
                        className="button"
                        title={t(`project.times.${by < 0 ? 'earlier' : 'later'}`)}
                        aria-label={t(`project.times.${by < 0 ? 'earlierOf' : 'laterOf'}`, { title })}
                        onClick={() => move(index, by)}
                      >
                        {by < 0 ? '−15' : '+15'}
                      </button>
                    ))}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="times-end">
        {t('project.times.ends', { time: end, work })}{' '}
        {own && (
          <button type="button" className="button" onClick={() => put(undefined, 'reset')}>
            {t('project.times.reset')}
          </button>
        )}
      </p>
    </div>
  )
}

interface FixedProps {
  readonly title: string
  readonly at: string | undefined
  /** Where the row begins now. */
  readonly start: string
  readonly disabled: boolean
  /** Empty: no longer fixed. */
  readonly set: (at: string) => void
}

/** Few rows have a fixed beginning: only they show a time. */
function Fixed({ title, at, start, disabled, set }: FixedProps) {
  const { t } = useTranslation()
  return (
    <span className="times-fixed">
      <input
        type="checkbox"
        aria-label={t('project.times.fixed', { title })}
        checked={at !== undefined}
        disabled={disabled}
        onChange={(event) => set(event.target.checked ? start : '')}
      />
      {at !== undefined && (
        <input
          type="time"
          aria-label={t('project.times.atOf', { title })}
          value={at}
          disabled={disabled}
          onChange={(event) => set(event.target.value || start)}
        />
      )}
    </span>
  )
}

interface MinutesProps {
  readonly label: string
  readonly value: number
  readonly disabled: boolean
  readonly set: (minutes: number) => void
}

/** While somebody types, the field may be empty or half a number; then the minutes stay what they were. */
function Minutes({ label, value, disabled, set }: MinutesProps) {
  const [text, setText] = useState<string>()
  return (
    <input
      className="minutes"
      type="number"
      min={0}
      max={1440}
      step={5}
      aria-label={label}
      disabled={disabled}
      value={text ?? value}
      onChange={(event) => {
        setText(event.target.value)
        const minutes = Number(event.target.value)
        if (event.target.value !== '' && Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440) set(minutes)
      }}
      onBlur={() => setText(undefined)}
    />
  )
}
