import { useTranslation } from 'react-i18next'
import { FaultMessage } from '../ui/FaultMessage.tsx'
import type { SaveState } from './autosaver.ts'

interface Props {
  readonly state: SaveState
  readonly retry: () => void
  /** How many fields keep what was saved before, since their text cannot be used. */
  readonly wrong?: number
}

/** Whether what was typed is safe. */
export function SaveLine({ state, retry, wrong = 0 }: Props) {
  const { t } = useTranslation()
  const failed = state.kind === 'failed'
  const words = failed ? 'notSaved' : state.kind === 'saved' && wrong > 0 ? 'savedExcept' : state.kind
  return (
    <>
      <p role="status" className={`save-line save-${words === 'savedExcept' ? 'waiting' : state.kind}`}>
        {words === 'unchanged' ? '' : t(`form.${words}`)}
      </p>
      {failed && <FaultMessage error={state.error} retry={retry} />}
    </>
  )
}
