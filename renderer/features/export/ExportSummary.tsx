import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportReport, ProjectOverview } from '../../../main/bridge/contract.ts'
import { call } from '../../client.ts'
import { useMoment } from '../../ui/moment.ts'
import { ProblemList } from './ProblemList.tsx'

interface Props {
  readonly project: ProjectOverview
  readonly report: ExportReport
}

/** What was written, and what a person should look at before printing. */
export function ExportSummary({ project, report: { folder, files, warnings } }: Props) {
  const { t } = useTranslation()
  const { size } = useMoment()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const titleOf = (id: string): string => project.documents.find(({ front }) => front.id === id)?.front.title ?? id
  const pages = files.reduce((sum, file) => sum + file.pages, 0)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return (
    <section className="export-result">
      <div className="result">
        <h2 ref={heading} tabIndex={-1}>
          {t('project.export.done', { count: files.length })}
        </h2>
        <p>{t('project.export.total', { pages, size: size(bytes) })}</p>
        <p className="path">{folder}</p>
        <button type="button" className="button button-primary" onClick={() => void call('written.show', {})}>
          {t('project.hub.show')}
        </button>
      </div>
      {warnings.length > 0 && (
        <>
          <h3>{t('project.export.warnings')}</h3>
          <ProblemList project={project} problems={warnings} />
        </>
      )}
      <div className="table-frame">
        <table className="files">
          <thead>
            <tr>
              <th scope="col">{t('project.export.document')}</th>
              <th scope="col">{t('project.export.file')}</th>
              <th scope="col" className="align-right">
                {t('project.export.pages')}
              </th>
              <th scope="col" className="align-right">
                {t('project.export.size')}
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.file}>
                <th scope="row">{titleOf(file.document)}</th>
                <td className="file-name">{file.file}</td>
                <td className="align-right">{file.pages}</td>
                <td className="align-right">{size(file.bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
