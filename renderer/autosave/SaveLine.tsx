import { useTranslation } from 'react-i18next'
import { FaultMessage } from '../ui/FaultMessage.tsx'
import type { SaveState } from './autosaver.ts'

/** Whether what was typed is safe. */
export function SaveLine({ state, retry }: { readonly state: SaveState; readonly retry: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <p role="status" className={`save-line save-${state.kind}`}>
        {state.kind === 'failed' ? t('form.notSaved') : t(`form.${state.kind}`)}
      </p>
      {state.kind === 'failed' && <FaultMessage error={state.error} retry={retry} />}
    </>
  )
}
