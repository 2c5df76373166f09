import { type ClipboardEvent, memo, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../main/core/facts/facts.ts'
import { mostPeople } from '../../../main/core/limits.ts'
import { failed, type Problem } from '../../../main/core/outcome.ts'
import { call, FaultError } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { fieldId } from '../../ui/Field.tsx'
import { Pager } from '../../ui/Pager.tsx'
import { useActing } from '../../ui/useActing.ts'
import { usePager } from '../../ui/usePager.ts'
import { readPastedColumn, readPastedPeople } from './pastedPeople.ts'
import { TableFindings } from './TableFindings.tsx'
import { isEmpty, isNameless, type ProjectForm } from './useProjectForm.ts'

const columns = ['name', 'organisation', 'role'] as const
/** Three fields a line: more lines at once make typing slow. */
const linesAtOnce = 100
const blank: Person = { name: '', organisation: '', role: '' }

interface Props {
  readonly form: ProjectForm
  /** Some document of the kit is made for every person. */
  readonly used: boolean
}

/** Who takes part; the last line is for the next person. */
export function PeopleTable({ form, used }: Props) {
  const { t } = useTranslation()
  const { said, fault, act } = useActing()
  const [done, tell] = useState('')
  const table = useRef<HTMLTableElement>(null)
  const { people } = form.content
  const pager = usePager(people.length, linesAtOnce)
  const place = useRef(pager)
  place.current = pager
  const [refused, setRefused] = useState<Error>()
  const [findings, setFindings] = useState<readonly Problem[]>([])
  const newest = useRef(form)
  newest.current = form
  const replace = useCallback((next: readonly Person[], field: string): boolean => {
    const { change } = newest.current
    setRefused(undefined)
    if (next.length > mostPeople)
      setRefused(new FaultError(failed('people-too-many', { count: next.length, most: mostPeople }).fault))
    else change({ people: next }, field)
    return next.length <= mostPeople
  }, [])
  const set = useCallback(
    (row: number, column: keyof Person, value: string): void => {
      const { people: now } = newest.current.content
      const rows = row < now.length ? [...now] : [...now, blank]
      rows[row] = { ...(rows[row] ?? blank), [column]: value }
      place.current.showPlace(row)
      replace(rows, `people.${row}.${column}`)
    },
    [replace],
  )
  const remove = useCallback(
    (row: number): void => {
      const { people: now } = newest.current.content
      replace(
        now.filter((_, index) => index !== row),
        `people.${row}`,
      )
      tell(t('project.people.removed', { row: row + 1 }))
      table.current
        ?.querySelectorAll<HTMLInputElement>(`tbody tr td:first-of-type input`)
        [row - place.current.from]?.focus()
    },
    [replace, t],
  )
  const paste = useCallback(
    (row: number, column: keyof Person, text: string): void => {
      const { people: now } = newest.current.content
      const cells = column === 'name' ? undefined : readPastedColumn(text)
      if (cells) {
        const filled = cells.map((cell, index) => ({ ...(now[row + index] ?? blank), [column]: cell }))
        setFindings([])
        const next = [...now.slice(0, row), ...filled, ...now.slice(row + cells.length)]
        tell(replace(next, 'people.paste') ? t('project.people.filled', { count: cells.length }) : '')
        return
      }
      const { entries, problems } = readPastedPeople(text)
      const next = [...now.slice(0, row), ...entries, ...now.slice(row).filter((each) => !isEmpty(each))]
      setFindings(problems)
      const taken = entries.length > 0 && replace(next, 'people.paste')
      tell(taken ? t('project.people.pasted', { count: entries.length }) : '')
    },
    [replace, t],
  )
  const load = () =>
    act(async () => {
      setFindings([])
      const loaded = await call('people.choose', { title: t('project.people.importTitle') })
      if (!loaded) return undefined
      setFindings(loaded.warnings)
      replace(loaded.people, 'people.import')
      return t('project.people.imported', { count: loaded.people.length })
    })
  const named = people.filter(({ name }) => name.trim()).length
  return (
    <fieldset id={fieldId('people')} tabIndex={-1}>
      <legend>{t('project.group.people')}</legend>
      <p>{t(used ? 'project.people.lead' : 'project.people.unused')}</p>
      <div className="line-actions">
        <button type="button" className="button" onClick={() => void load()}>
          {t('project.people.import')}
        </button>
      </div>
      <p role="status" className="said">
        {said || done}
      </p>
      {(refused ?? fault) && <FaultMessage error={(refused ?? fault) as Error} />}
      <TableFindings problems={findings} />
      <Pager pager={pager} count={people.length} label={t('project.people.parts')} />
      <div className="table-frame people-frame">
        <table className="people-table" ref={table}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('project.people.count', { count: named })}</span>
              </th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`project.people.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('project.people.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {[...people.slice(pager.from, pager.to), ...(pager.to > people.length ? [blank] : [])].map(
              (person, index) => (
                <Row
                  // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two may be alike
                  key={pager.from + index}
                  row={pager.from + index}
                  person={person}
                  last={pager.from + index === people.length}
                  set={set}
                  remove={remove}
                  paste={paste}
                />
              ),
            )}
          </tbody>
        </table>
      </div>
      <p>
        {t('project.people.count', { count: named })}. <span className="hint">{t('project.people.hint')}</span>
      </p>
    </fieldset>
  )
}

interface RowProps {
  readonly row: number
  readonly person: Person
  /** The line for the next person. */
  readonly last: boolean
  readonly set: (row: number, column: keyof Person, value: string) => void
  readonly remove: (row: number) => void
  readonly paste: (row: number, column: keyof Person, text: string) => void
}

/** Lists may have hundreds of lines: only the one that changes is drawn anew. */
const Row = memo(function Row({ row, person, last, set, remove, paste }: RowProps) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(false)
  const nameless = left && isNameless(person)
  const cells = (column: keyof Person, event: ClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n\r]/.test(text.trim())) return
    event.preventDefault()
    paste(row, column, text)
  }
  return (
    <tr
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true)
      }}
    >
      <td className="people-number" aria-hidden="true">
        {last ? '' : row + 1}
      </td>
      {columns.map((column) => (
        <td key={column}>
          <input
            value={person[column]}
            autoComplete="off"
            aria-label={t(`project.people.${column}Of`, { row: row + 1 })}
            aria-invalid={column === 'name' && nameless ? true : undefined}
            aria-describedby={column === 'name' && nameless ? `people-${row}-error` : undefined}
            onChange={(event) => set(row, column, event.target.value)}
            onPaste={(event) => cells(column, event)}
          />
          {column === 'name' && nameless && (
            <span id={`people-${row}-error`} className="field-error" role="alert">
              {t('project.people.noName', { row: row + 1 })}
            </span>
          )}
        </td>
      ))}
      <td>
        {!last && (
          <button
            type="button"
            className="button remove"
            title={t('project.people.remove')}
            aria-label={t('project.people.removeOf', { row: row + 1, name: person.name })}
            onClick={() => remove(row)}
          >
            ×
          </button>
        )}
      </td>
    </tr>
  )
})
