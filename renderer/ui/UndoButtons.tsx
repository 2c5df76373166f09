import { useTranslation } from 'react-i18next'

interface Props {
  /** Unset while there is nothing to take back. */
  readonly undo: (() => void) | undefined
  readonly redo: (() => void) | undefined
}

/** Always there and always reachable: what comes and goes would move the focus. */
export function UndoButtons({ undo, redo }: Props) {
  const { t } = useTranslation()
  return (
    <span className="form-undo">
      <button type="button" className="button" aria-disabled={!undo} onClick={() => undo?.()}>
        {t('form.undo')}
      </button>
      <button type="button" className="button" aria-disabled={!redo} onClick={() => redo?.()}>
        {t('form.redo')}
      </button>
    </span>
  )
}
