import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdentifiedBlock } from '../../../main/core/adaptation/adaptation.ts'
import { linkTo } from '../../app/routes.ts'
import { SaveLine } from '../../autosave/SaveLine.tsx'
import { useAutosave } from '../../autosave/useAutosave.ts'
import { call, useCall, type Value } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import '../../ui/adapt.css'
import { differencesOf } from './differences.ts'
import { DocumentEditor } from './editor/DocumentEditor.tsx'
import type { BlockMark } from './editor/differenceMarks.ts'
import { PagePreview } from './preview/PagePreview.tsx'
import { TitleFields } from './TitleFields.tsx'
import { usePreview } from './usePreview.ts'

interface Props {
  readonly project: string
  readonly document: string
}

/** One document of a Vorhaben: its text on the left, its true pages on the right. */
export function AdaptView({ project, document }: Props) {
  const opened = useCall('adaptation.open', { project, document }, { fresh: true })
  return (
    <Loaded query={opened}>
      {(text) => <Adapt key={`${project}/${document}`} project={project} document={document} text={text} />}
    </Loaded>
  )
}

function Adapt({ project, document, text }: Props & { readonly text: Value<'adaptation.open'> }) {
  const { t } = useTranslation()
  const { front, template, facts, projectTitle, readOnly } = text
  const [local, setLocal] = useState(text.local)
  const newest = useRef(text.local)
  const [at, setAt] = useState(0)
  const locked = front.lock || readOnly
  const {
    state,
    change: queue,
    flush,
  } = useAutosave((blocks: IdentifiedBlock) => call('adaptation.save', { project, document, blocks }))
  const { preview, error, request } = usePreview()

  useEffect(() => request({ project, document, blocks: newest.current }), [project, document, request])
  const change = useCallback(
    (changed: Partial<Pick<IdentifiedBlock, 'parts' | 'values'>>): void => {
      newest.current = { ...newest.current, ...changed }
      setLocal(newest.current)
      queue(newest.current)
      request({ project, document, blocks: newest.current })
    },
    [project, document, queue, request],
  )

  const marks = useMemo(
    (): readonly BlockMark[] =>
      differencesOf(template, local).map((difference) => ({
        ...difference,
        label: t(`adapt.difference.${difference.status}`),
        undo: t(difference.status === 'removed' ? 'adapt.bringBack' : 'adapt.backToTemplate'),
      })),
    [template, local, t],
  )
  const values = useMemo(
    () => new Map(facts.flatMap(({ path, value }) => (value === undefined ? [] : [[path, value] as const]))),
    [facts],
  )
  const place = useMemo(() => preview?.marks.find((mark) => mark.part === 0 && mark.block === at), [preview, at])

  return (
    <Page
      title={String(local.values.title ?? front.title)}
      back={<a href={linkTo({ view: 'project', project })}>{t('adapt.back', { title: projectTitle })}</a>}
      actions={
        <>
          <p>{t('adapt.changes', { count: marks.length })}</p>
          <SaveLine state={state} retry={() => void flush()} />
        </>
      }
      wide
    >
      {front.lock && <p className="hint">{t('library.locked')}</p>}
      {readOnly && <p className="hint">{t('adapt.readOnly')}</p>}
      <div className="adapt">
        <section className="adapt-text" aria-label={t('adapt.text')}>
          <TitleFields values={local.values} locked={locked} change={(values) => change({ values })} />
          <DocumentEditor
            local={text.local}
            template={template}
            front={front}
            locked={locked}
            facts={facts}
            values={values}
            marks={marks}
            change={(parts) => change({ parts })}
            cursor={setAt}
          />
        </section>
        <div className="adapt-pages">
          {error && <FaultMessage error={error} />}
          {preview && <PagePreview pdf={preview.pdf} place={place} />}
        </div>
      </div>
    </Page>
  )
}
