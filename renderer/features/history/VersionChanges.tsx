import { useTranslation } from 'react-i18next'
import type { Comparison } from '../../../main/bridge/contract.ts'
import { plainText } from '../../../main/core/library/searchText.ts'
import { useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { useMoment } from '../../ui/moment.ts'
import { factOf } from '../project/factPlaces.ts'
import { useFactLabel } from '../project/useFactLabel.ts'

type BlockChange = Comparison['documents'][number]['changes'][number]

/** What is different now: facts, people, and texts word by word. */
export function VersionChanges({ id, number }: { readonly id: string; readonly number: number }) {
  const comparison = useCall('history.compare', { id, number }, { fresh: true })
  return (
    <div className="changes">
      <Loaded query={comparison}>{(changes) => <Changes {...changes} />}</Loaded>
    </div>
  )
}

function Changes({ facts, people, documents }: Comparison) {
  const { t } = useTranslation()
  const label = useFactLabel()
  const { day } = useMoment()
  const value = (path: string, given: string): string => (/^(dates\.|replyBy)/.test(path) ? day(given) : given)
  const others = people.removed.length + people.added.length
  if (facts.length + others + documents.length === 0) return <p>{t('project.history.same')}</p>
  return (
    <>
      {facts.length > 0 && (
        <>
          <h3>{t('project.history.facts')}</h3>
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
        </>
      )}
      {others > 0 && (
        <>
          <h3>{t('project.history.people')}</h3>
          <p>
            {people.removed.map((name) => (
              <span key={name}>
                <Removed>{name}</Removed>{' '}
              </span>
            ))}
            {people.added.map((name) => (
              <span key={name}>
                <Added>{name}</Added>{' '}
              </span>
            ))}
          </p>
        </>
      )}
      {documents.map(({ document, title, changes }) => (
        <section key={document}>
          <h3>{title}</h3>
          <ul>
            {changes.map((change) => (
              <li key={change.id}>
                <strong>
                  {t(`project.history.block.${change.block}`)}, {t(`project.history.change.${change.kind}`)}
                  {change.moved && change.kind !== 'same' && `, ${t('project.history.moved')}`}:
                </strong>{' '}
                <Text change={change} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Text({ change }: { readonly change: BlockChange }) {
  if (change.kind === 'same') return null
  return (
    <span lang="de">
      {Object.entries(change.texts).map(([name, parts]) => (
        <span key={name}>
          {parts.map(({ kind, inlines }, index) => {
            const text = plainText(inlines)
            const key = `${index} ${kind}`
            if (kind === 'same') return <span key={key}>{text}</span>
            return kind === 'removed' ? <Removed key={key}>{text}</Removed> : <Added key={key}>{text}</Added>
          })}{' '}
        </span>
      ))}
      {change.kind === 'changed' &&
        Object.entries(change.values).map(([name, { old, now }]) => (
          <span key={name}>
            {name} <Removed>{shown(old)}</Removed> <Added>{shown(now)}</Added>{' '}
          </span>
        ))}
    </span>
  )
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

/** Colour alone says nothing, and most screen readers are silent about `del`: words say it too. */
function Removed({ children }: { readonly children: string }) {
  const { t } = useTranslation()
  return (
    <del>
      <span className="visually-hidden">{t('project.history.removed')} </span>
      {children}
    </del>
  )
}
function Added({ children }: { readonly children: string }) {
  const { t } = useTranslation()
  return (
    <ins>
      <span className="visually-hidden">{t('project.history.added')} </span>
      {children}
    </ins>
  )
}
