import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectLine } from '../../../main/bridge/contract.ts'
import { isKit } from '../../../main/core/library/address.ts'
import { linkTo } from '../../app/routes.ts'
import { useWritable } from '../../app/useWritable.ts'
import { call, useCall } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { useMoment } from '../../ui/moment.ts'
import { Page } from '../../ui/Page.tsx'
import { Trash } from '../../ui/Trash.tsx'
import { useActing } from '../../ui/useActing.ts'
import { useOpenShared } from '../share/useOpenShared.tsx'
import { NewProject } from './NewProject.tsx'
import { SyncCopies } from './SyncCopies.tsx'

/** More than anybody reads; whoever has more filters. */
const shownAtOnce = 100
const manyFrom = 8

/** Every project, the one changed last first, and the trash. */
export function ProjectsView() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const list = useCall('projects.list', {}, { fresh: true })
  const library = useCall('library.list', {})
  const writable = useWritable()
  const { said, fault, act } = useActing()
  const { openButton, openResult } = useOpenShared(list.data?.projects ?? [])
  const [making, setMaking] = useState(false)
  const [text, setText] = useState('')
  const change = (what: () => Promise<unknown>, words: string) =>
    act(async () => {
      await what()
      await queries.invalidateQueries({ queryKey: ['projects.list'] })
      return words
    })
  const kits = library.data?.kits ?? []
  const kitTitle = (line: ProjectLine): string => kits.find(({ ref }) => isKit(ref, kitOf(line)))?.title ?? line.kit
  const actions = writable && (
    <>
      {openButton}
      <button type="button" className="button button-primary" aria-expanded={making} onClick={() => setMaking(!making)}>
        {t('project.list.new')}
      </button>
    </>
  )
  return (
    <Page title={t('project.list.title')} lead={t('project.list.lead')} actions={actions}>
      {openResult}
      {making && writable && <NewProject kits={kits} onClose={() => setMaking(false)} />}
      <p role="status" className="said">
        {said}
      </p>
      {fault && <FaultMessage error={fault} />}
      <Loaded query={list}>
        {({ projects, trashed }) => {
          const found = filtered(projects, text, kitTitle)
          return (
            <>
              {projects.length === 0 && !making && (
                <div className="empty">
                  <p>{t('project.list.none')}</p>
                  <p>{t('project.list.noneHint')}</p>
                  <a className="button button-primary" href={linkTo({ view: 'library' })}>
                    {t('project.list.toLibrary')}
                  </a>
                </div>
              )}
              {projects.length >= manyFrom && (
                <search className="library-search">
                  <label className="search-field">
                    <span>{t('project.list.filter')}</span>
                    <input
                      type="search"
                      value={text}
                      placeholder={t('project.list.filterHint')}
                      onChange={(event) => setText(event.target.value)}
                    />
                  </label>
                </search>
              )}
              {projects.length > 0 && (
                <p role="status" className="result-count">
                  {found.length > shownAtOnce
                    ? t('project.list.shown', { shown: shownAtOnce, count: found.length })
                    : t('project.list.count', { count: found.length })}
                </p>
              )}
              {found.length > 0 && (
                <ul className="document-list">
                  {found.slice(0, shownAtOnce).map((line) => (
                    <Line key={line.id} line={line} kit={kitTitle(line)} change={change} />
                  ))}
                </ul>
              )}
              <SyncCopies change={change} />
              <Trash
                lines={trashed.map(({ id, title }) => ({ id, title }))}
                restore={(id, title) =>
                  void change(() => call('project.restore', { id }), t('trash.restored', { title }))
                }
              />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

interface LineProps {
  readonly line: ProjectLine
  readonly kit: string
  readonly change: (what: () => Promise<unknown>, words: string) => Promise<void>
}
function Line({ line: { id, title, date, place, changedAt, adapted }, kit, change }: LineProps) {
  const { t } = useTranslation()
  const { moment, day } = useMoment()
  const copy = t('project.list.copyOf', { title })
  const writable = useWritable()
  return (
    <li>
      <div className="document-main">
        <h2 className="line-title">
          <a href={linkTo({ view: 'project', project: id })}>{title}</a>
        </h2>
        <p>{[kit, date ? day(date) : t('project.list.noDate'), place].filter(Boolean).join(' · ')}</p>
        <p className="hint">
          {t('project.list.changed', { when: moment(changedAt) })}
          {adapted.length > 0 && ` · ${t('project.list.adapted', { count: adapted.length })}`}
        </p>
      </div>
      {writable && (
        <div className="line-actions">
          <button
            type="button"
            className="button"
            onClick={() =>
              void change(
                () => call('project.duplicate', { id, title: copy }),
                t('project.list.duplicated', { title: copy }),
              )
            }
          >
            {t('project.list.duplicate')}
            <span className="visually-hidden">: {title}</span>
          </button>
          <button
            type="button"
            className="button"
            onClick={() => void change(() => call('project.trash', { id }), t('trash.done', { title }))}
          >
            {t('trash.put')}
            <span className="visually-hidden">: {title}</span>
          </button>
        </div>
      )}
    </li>
  )
}

const kitOf = ({ kit, package: { id } }: ProjectLine) => ({ package: id, kit })

/** Every word of the filter stands somewhere in the line. */
function filtered(
  lines: readonly ProjectLine[],
  text: string,
  kitTitle: (line: ProjectLine) => string,
): readonly ProjectLine[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return lines
  return lines.filter((line) => {
    const { title, place = '', date = '' } = line
    const text = `${title} ${kitTitle(line)} ${place} ${date}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
}
