import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison, Request } from '../../../main/bridge/contract.ts'
import { useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import type { Version } from './byDay.ts'
import { DocumentChanges } from './DocumentChanges.tsx'
import { FactChanges } from './FactChanges.tsx'

interface Props {
  readonly id: string
  readonly version: Version
  /** Number of the state before. */
  readonly before?: number
  readonly newest: boolean
}
type With = 'before' | 'now' | 'template'

/** What is different in a state: from the one before, from now, or from the template. */
export function VersionChanges({ id, version: { number }, before, newest }: Props) {
  const { t } = useTranslation()
  const group = useId()
  const choices = [
    ...(before === undefined ? [] : (['before'] as const)),
    ...(newest ? [] : (['now'] as const)),
    'template' as const,
  ]
  const [chosen, setChosen] = useState<With>(choices[0] ?? 'template')
  const compared = choices.includes(chosen) ? chosen : 'template'
  return (
    <div className="changes">
      <fieldset className="changes-with">
        <legend>{t('history.with.legend')}</legend>
        {choices.map((choice) => (
          <label key={choice} className="option">
            <input type="radio" name={group} checked={choice === compared} onChange={() => setChosen(choice)} />
            {t(`history.with.${choice}`)}
          </label>
        ))}
      </fieldset>
      <Compared key={compared} compared={compared} request={requestOf(id, number, before, compared)} />
    </div>
  )
}

/** Always from the older state to the newer one. */
function requestOf(id: string, number: number, before: number | undefined, compared: With): Request<'history.compare'> {
  if (compared === 'now') return { id, from: number }
  return { id, from: compared === 'before' && before !== undefined ? before : 'template', to: number }
}

function Compared({ compared, request }: { readonly compared: With; readonly request: Request<'history.compare'> }) {
  const { t } = useTranslation()
  const comparison = useCall('history.compare', request, { fresh: true })
  return (
    <Loaded query={comparison}>
      {(changes) => {
        const count = countOf(changes)
        return (
          <>
            <p role="status" className="changes-count">
              {count === 0 ? t(`history.same.${compared}`) : t(`history.count.${compared}`, { count })}
            </p>
            <FactChanges facts={changes.facts} people={changes.people} />
            {changes.documents.map((document) => (
              <DocumentChanges key={document.document} {...document} />
            ))}
          </>
        )
      }}
    </Loaded>
  )
}

const countOf = ({ facts, people, documents }: Comparison): number =>
  facts.length +
  people.removed.length +
  people.added.length +
  documents.reduce((sum, { changes }) => sum + changes.length, 0)
