import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextQuery } from '../../../main/core/document/findText.ts'
import { linkTo } from '../../app/routes.ts'
import { flushAll } from '../../autosave/pending.ts'
import { call, type Value } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Page } from '../../ui/Page.tsx'
import { useActing } from '../../ui/useActing.ts'
import { FoundDocument } from './FoundDocument.tsx'

interface Props {
  readonly id: string
  readonly text: string
}
type Found = Value<'texts.find'> & { readonly query: TextQuery }

/** Finds and replaces in all documents of a project: what was found is looked through first, and one click takes it back. */
export function FindView({ id, text }: Props) {
  const { t } = useTranslation()
  const [query, setQuery] = useState<TextQuery>({ find: text, matchCase: false, wholeWord: false })
  const [by, setBy] = useState('')
  const [found, setFound] = useState<Found>()
  /** Hits that stay, by document. */
  const [without, setWithout] = useState<Readonly<Record<string, readonly number[]>>>({})
  const [before, setBefore] = useState<number>()
  const { said, fault, act } = useActing()

  const look = async (): Promise<Found> => {
    await flushAll()
    const now = { ...(await call('texts.find', { id, query })), query }
    setFound(now)
    setWithout({})
    return now
  }
  const search = (event: FormEvent): void => {
    event.preventDefault()
    if (query.find === '') return
    setBefore(undefined)
    void act(async () => {
      const { documents } = await look()
      const count = documents.reduce((sum, each) => sum + each.count, 0)
      return count === 0
        ? t('find.none')
        : t('find.found', { count, documents: t('find.documents', { count: documents.length }) })
    })
  }
  const replace = (): void => {
    if (!found) return
    void act(async () => {
      const documents = chosen.map(({ document }) => ({ document, without: without[document] ?? [] }))
      const done = await call('texts.replace', {
        id,
        version: found.version,
        query: found.query,
        by: by.replace(/\s/g, ' '),
        documents,
      })
      await look()
      if (done.documents > 0) setBefore(done.before)
      return t('find.replaced', { count: done.count, documents: t('find.documents', { count: done.documents }) })
    })
  }
  const undo = (number: number): void =>
    void act(async () => {
      await call('history.restore', { id, number })
      setBefore(undefined)
      await look()
      return t('find.undone')
    })
  const left = (document: string): number => without[document]?.length ?? 0
  const chosen = found ? found.documents.filter(({ document, locked, count }) => !locked && left(document) < count) : []
  const count = chosen.reduce((sum, each) => sum + each.count - left(each.document), 0)

  return (
    <Page
      title={t('find.title')}
      lead={t('find.lead')}
      back={<a href={linkTo({ view: 'project', project: id })}>{t('adapt.backPlain')}</a>}
    >
      <form className="find-form" onSubmit={search}>
        <p className="field">
          <label htmlFor="find-find">{t('adapt.find.find')}</label>
          <input
            id="find-find"
            value={query.find}
            maxLength={500}
            spellCheck={false}
            onChange={({ target }) => setQuery({ ...query, find: target.value })}
          />
        </p>
        <p className="find-options">
          {(['matchCase', 'wholeWord'] as const).map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={query[name]}
                onChange={({ target }) => setQuery({ ...query, [name]: target.checked })}
              />
              {t(`adapt.find.${name}`)}
            </label>
          ))}
        </p>
        <button type="submit" className="button button-primary">
          {t('find.search')}
        </button>
      </form>
      <p role="status">
        {said}{' '}
        {before !== undefined && (
          <button type="button" className="button" onClick={() => undo(before)}>
            {t('history.undo')}
          </button>
        )}
      </p>
      {fault && <FaultMessage error={fault} />}
      {found && found.documents.length > 0 && (
        <>
          {found.documents.map((each) => (
            <FoundDocument
              key={each.document}
              project={id}
              found={each}
              locked={each.locked || found.readOnly}
              without={without[each.document] ?? []}
              change={(next) => setWithout({ ...without, [each.document]: next })}
            />
          ))}
          {!found.readOnly && (
            <div className="find-replace">
              <p className="field">
                <label htmlFor="find-by">{t('adapt.find.by')}</label>
                <input id="find-by" value={by} maxLength={500} onChange={({ target }) => setBy(target.value)} />
              </p>
              <button type="button" className="button button-primary" disabled={count === 0} onClick={replace}>
                {t('find.replace', { count })}
              </button>
            </div>
          )}
        </>
      )}
    </Page>
  )
}
