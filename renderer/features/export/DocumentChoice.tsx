import { useTranslation } from 'react-i18next'
import type { ProjectOverview } from '../../../main/bridge/contract.ts'
import { audiences } from '../../../main/core/document/document.ts'

interface Props {
  readonly documents: ProjectOverview['documents']
  readonly chosen: ReadonlySet<string>
  readonly choose: (chosen: ReadonlySet<string>) => void
}

/** Which documents, by those whom they are for. */
export function DocumentChoice({ documents, chosen, choose }: Props) {
  const { t } = useTranslation()
  const put = (ids: readonly string[], on: boolean): void => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    choose(next)
  }
  const all = documents.map(({ front }) => front.id)
  return (
    <div className="export-documents">
      <div className="export-head">
        <h2>{t('project.export.documents')}</h2>
        <div className="line-actions">
          <button type="button" className="button" onClick={() => put(all, true)}>
            {t('project.export.all')}
          </button>
          <button type="button" className="button" onClick={() => put(all, false)}>
            {t('project.export.none')}
          </button>
        </div>
      </div>
      {audiences.map((audience) => {
        const group = documents.filter(({ front }) => front.audience === audience)
        const ids = group.map(({ front }) => front.id)
        if (ids.length === 0) return null
        const complete = ids.every((id) => chosen.has(id))
        const words = { audience: t(`audience.${audience}`) }
        return (
          <fieldset key={audience}>
            <legend>{words.audience}</legend>
            {ids.length > 1 && (
              <button
                type="button"
                className="link-button group-choice"
                aria-label={t(`project.export.${complete ? 'noneOf' : 'allOf'}`, words)}
                onClick={() => put(ids, !complete)}
              >
                {t(`project.export.${complete ? 'none' : 'all'}`)}
              </button>
            )}
            <ul className="choices">
              {group.map(({ front }) => (
                <li key={front.id}>
                  <label className="choice">
                    <input
                      type="checkbox"
                      value={front.id}
                      checked={chosen.has(front.id)}
                      onChange={(event) => put([front.id], event.target.checked)}
                    />
                    <span>{front.title}</span>
                    <span className="hint">
                      {t(`page.${front.page}`)}
                      {front.language !== 'de' && `, ${t(`documentLanguage.${front.language}`)}`}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        )
      })}
    </div>
  )
}
