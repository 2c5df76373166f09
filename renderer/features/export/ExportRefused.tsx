import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectOverview } from '../../../main/bridge/contract.ts'
import { FaultError } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { ProblemList } from './ProblemList.tsx'

interface Props {
  readonly project: ProjectOverview
  readonly error: Error
  readonly withGaps: () => void
}

/** Why nothing was written. Missing facts lead to their fields, or become gaps. */
export function ExportRefused({ project, error, withGaps }: Props) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const fault = error instanceof FaultError ? error.fault : undefined
  const missing = fault?.code === 'placeholders-unresolved'
  return (
    <section className="export-result">
      <h2 ref={heading} tabIndex={-1}>
        {t('project.export.refused')}
      </h2>
      {missing ? (
        <div className="fault" role="alert">
          <p className="fault-happened">{t('project.export.missing')}</p>
          <ProblemList project={project} problems={fault.problems ?? []} />
          <button type="button" className="button" onClick={withGaps}>
            {t('project.export.withGaps')}
          </button>
        </div>
      ) : (
        <>
          <FaultMessage error={withoutProblems(error)} />
          {fault?.problems && <ProblemList project={project} problems={fault.problems} />}
        </>
      )}
    </section>
  )
}

/** They have a list of their own, with ways to mend them. */
function withoutProblems(error: Error): Error {
  if (!(error instanceof FaultError)) return error
  const { problems: _, ...fault } = error.fault
  return new FaultError(fault)
}
