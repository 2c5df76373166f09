import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { flushAll } from '../../autosave/pending.ts'
import { call } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { fieldId } from '../../ui/Field.tsx'
import { useActing } from '../../ui/useActing.ts'

interface Props {
  readonly project: string
  /** How many are there. */
  readonly sheets: number
  readonly file: string
}

/** Filled-in rating sheets, which the evaluation and the charts draw from. */
export function RatingSheets({ project: id, sheets, file }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { said, fault, act } = useActing()
  const take = (what: () => ReturnType<typeof call<'ratings.choose'>>) =>
    act(async () => {
      if (!(await flushAll())) return undefined
      const now = await what()
      if (!now) return undefined
      queries.setQueryData(['project.open', { id }], now)
      const { sheets: count = 0, file: name = '' } = now.ratings ?? {}
      return count === 0 ? t('project.ratings.none') : t('project.ratings.sheets', { count, file: name })
    })
  return (
    <fieldset id={fieldId('ratings')} tabIndex={-1}>
      <legend>{t('project.group.ratings')}</legend>
      <p>{t('project.ratings.lead')}</p>
      <p>{sheets === 0 ? t('project.ratings.none') : t('project.ratings.sheets', { count: sheets, file })}</p>
      <div className="line-actions">
        <button
          type="button"
          className="button"
          onClick={() => void take(() => call('ratings.choose', { id, title: t('project.ratings.chooseTitle') }))}
        >
          {t('project.ratings.choose')}
        </button>
        {sheets > 0 && (
          <button type="button" className="button" onClick={() => void take(() => call('ratings.remove', { id }))}>
            {t('project.ratings.remove')}
          </button>
        )}
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {fault && <FaultMessage error={fault} />}
    </fieldset>
  )
}
