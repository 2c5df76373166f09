import { useTranslation } from 'react-i18next'
import type { ExportFolder } from '../../../main/bridge/contract.ts'

interface Props {
  readonly target: ExportFolder | null
  readonly choose: () => void
}

/** Where the PDFs go. Every project has a folder of its own in the chosen one. */
export function TargetFolder({ target, choose }: Props) {
  const { t } = useTranslation()
  return (
    <fieldset>
      <legend>{t('project.export.where')}</legend>
      {target ? (
        <div>
          <p>{t('project.export.target')}</p>
          <p className="path">
            {target.folder} <strong>{target.name}</strong>
          </p>
        </div>
      ) : (
        <p>{t('project.export.noFolder')}</p>
      )}
      <button type="button" className="button" onClick={choose}>
        {t(target ? 'project.export.otherFolder' : 'project.export.chooseFolder')}
      </button>
    </fieldset>
  )
}
