import { useTranslation } from 'react-i18next'
import type { Comparison } from '../../../main/bridge/contract.ts'
import { useMoment } from '../../ui/moment.ts'
import { factOf } from '../project/factPlaces.ts'
import { useFactLabel } from '../project/useFactLabel.ts'
import { Added, Removed } from './marks.tsx'

/** Facts and participants that are not the same. */
export function FactChanges({ facts, people }: Pick<Comparison, 'facts' | 'people'>) {
  const { t } = useTranslation()
  const label = useFactLabel()
  const { day } = useMoment()
  const value = (path: string, given: string): string => (/^(dates\.|replyBy)/.test(path) ? day(given) : given)
  return (
    <>
      {facts.length > 0 && (
        <section>
          <h4>{t('history.facts')}</h4>
          <dl className="fact-changes">
            {facts.map(({ path, row, old, now }) => (
              <div key={path}>
                <dt>
                  {label(factOf(path))}
                  {row !== undefined &&
                    `: ${row}, ${t(path.endsWith('.at') ? 'project.times.at' : 'project.times.minutes')}`}
                </dt>
                <dd>
                  {old && <Removed>{value(path, old)}</Removed>} {now && <Added>{value(path, now)}</Added>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {people.removed.length + people.added.length > 0 && (
        <section>
          <h4>{t('history.people')}</h4>
          <ul className="people-changes">
            {people.removed.map((name) => (
              <li key={`- ${name}`}>
                <Removed>{name}</Removed>
              </li>
            ))}
            {people.added.map((name) => (
              <li key={`+ ${name}`}>
                <Added>{name}</Added>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
