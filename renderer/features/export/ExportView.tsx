import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFolder, ExportReport, ProjectOverview } from '../../../main/bridge/contract.ts'
import type { SheetLayout } from '../../../main/core/handout/sheets.ts'
import { linkTo } from '../../app/routes.ts'
import { call, FaultError, useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { DocumentChoice } from './DocumentChoice.tsx'
import { ExportProgress } from './ExportProgress.tsx'
import { ExportRefused } from './ExportRefused.tsx'
import { ExportSummary } from './ExportSummary.tsx'
import { SheetChoice } from './SheetChoice.tsx'
import { TargetFolder } from './TargetFolder.tsx'

/** From a project to its PDFs. */
export function ExportView({ id }: { readonly id: string }) {
  const project = useCall('project.open', { id }, { fresh: true })
  const folder = useCall('export.folder', { id }, { fresh: true })
  return (
    <Loaded query={project}>
      {(opened) => (
        <Loaded query={folder}>{(target) => <Export key={id} project={opened} remembered={target} />}</Loaded>
      )}
    </Loaded>
  )
}

type State =
  | { readonly kind: 'choosing' | 'cancelled' }
  | { readonly kind: 'running'; readonly done: number; readonly all: number; readonly cancelling: boolean }
  | { readonly kind: 'done'; readonly report: ExportReport }
  | { readonly kind: 'failed'; readonly error: Error }

interface Props {
  readonly project: ProjectOverview
  readonly remembered: ExportFolder | null
}

function Export({ project, remembered }: Props) {
  const { t } = useTranslation()
  const { id, facts, documents } = project
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(documents.map(({ front }) => front.id)))
  const [layout, setLayout] = useState<SheetLayout>('a4')
  const [gaps, setGaps] = useState(false)
  const [target, setTarget] = useState(remembered)
  const [state, setState] = useState<State>({ kind: 'choosing' })
  const abort = useRef<AbortController>(undefined)

  const choose = async (): Promise<ExportFolder | null> => {
    const folder = await call('export.chooseFolder', { id, title: t('project.export.folderTitle') })
    if (folder) setTarget(folder)
    return folder
  }
  const run = async (allowMissing: boolean): Promise<void> => {
    if (chosen.size === 0 || state.kind === 'running') return
    try {
      if (!target && !(await choose())) return
      const controller = new AbortController()
      abort.current = controller
      const progress = (done: number, all: number): void =>
        setState({ kind: 'running', done, all, cancelling: controller.signal.aborted })
      progress(0, chosen.size)
      const ids = documents.map(({ front }) => front.id).filter((each) => chosen.has(each))
      const request = { id, documents: ids, layout, allowMissing }
      const report = await call('export.run', request, { progress, signal: controller.signal })
      setState({ kind: 'done', report })
    } catch (error) {
      const cancelled = error instanceof FaultError && error.fault.code === 'interrupted'
      setState(cancelled ? { kind: 'cancelled' } : { kind: 'failed', error: error as Error })
    }
  }
  const cancel = (): void => {
    abort.current?.abort()
    if (state.kind === 'running') setState({ ...state, cancelling: true })
  }
  const withGaps = (): void => {
    setGaps(true)
    void run(true)
  }
  return (
    <Page
      title={t('project.export.title')}
      lead={t('project.export.lead', { title: facts.title })}
      back={<a href={linkTo({ view: 'project', project: id })}>{t('project.back')}</a>}
    >
      <form
        className="facts-form export"
        onSubmit={(event) => {
          event.preventDefault()
          void run(gaps)
        }}
      >
        <DocumentChoice documents={documents} chosen={chosen} choose={setChosen} />
        <div className="export-how">
          <SheetChoice layout={layout} setLayout={setLayout} gaps={gaps} setGaps={setGaps} />
          <TargetFolder target={target} choose={() => void choose()} />
          <div className="export-run">
            {state.kind === 'running' ? (
              <ExportProgress {...state} cancel={cancel} />
            ) : (
              <button type="submit" className="button button-primary" aria-disabled={chosen.size === 0}>
                {t('project.export.run', { count: chosen.size })}
              </button>
            )}
            {chosen.size === 0 && <p className="hint">{t('project.export.nothing')}</p>}
            <p role="status" className="said">
              {state.kind === 'cancelled' ? t('project.export.cancelled') : ''}
            </p>
          </div>
        </div>
      </form>
      {state.kind === 'failed' && <ExportRefused project={project} error={state.error} withGaps={withGaps} />}
      {state.kind === 'done' && <ExportSummary project={project} report={state.report} />}
    </Page>
  )
}
