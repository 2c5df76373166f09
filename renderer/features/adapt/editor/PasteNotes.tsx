import { useTranslation } from 'react-i18next'
import { longestDocument, longestParagraph } from '../../../../main/core/limits.ts'
import type { Told } from '../paste/told.ts'
import type { NotPutIn } from './clipboard.ts'

interface Props {
  readonly refused: NotPutIn | undefined
  readonly told: Told
  readonly close: () => void
}

const limits = { document: longestDocument, paragraph: longestParagraph, people: 0 } as const

/** What was not put in, and what could not stay as it was: said once, until somebody has read it. */
export function PasteNotes({ refused, told, close }: Props) {
  const { t, i18n } = useTranslation()
  return (
    <>
      {refused && (
        <p className="fault" role="alert">
          {t(`adapt.notPutIn.${refused}`, { limit: new Intl.NumberFormat(i18n.language).format(limits[refused]) })}
        </p>
      )}
      <div role="status">
        {told.size > 0 && (
          <div className="banner paste-notes">
            <ul>
              {[...told].map(([code, count]) => (
                <li key={code}>{t(`adapt.told.${code}`, { count })}</li>
              ))}
            </ul>
            <button type="button" className="button" onClick={close}>
              {t('adapt.toldClose')}
            </button>
          </div>
        )}
      </div>
    </>
  )
}
