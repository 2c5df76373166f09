import { EditorContent } from '@tiptap/react'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdentifiedBlock } from '../../../main/core/adaptation/adaptation.ts'
import { conflictKey } from '../../../main/core/adaptation/merge/settleConflict.ts'
import { linkTo } from '../../app/routes.ts'
import { SaveLine } from '../../autosave/SaveLine.tsx'
import { useAutosave } from '../../autosave/useAutosave.ts'
import { call, type Request, type Value } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'
import { Page } from '../../ui/Page.tsx'
import { ChangeList } from './ChangeList.tsx'
import { Conflicts } from './Conflicts.tsx'
import { atCaret } from './editor/caret.ts'
import type { NotPutIn } from './editor/clipboard.ts'
import type { CopyFacts } from './editor/copyHtml.ts'
import { withMarks } from './editor/differenceMarks.ts'
import { EditorFactsProvider } from './editor/editorFacts.tsx'
import { historyKey } from './editor/history.ts'
import { PasteNotes } from './editor/PasteNotes.tsx'
import { beyondBlock, toNextStop } from './editor/stops.ts'
import { Toolbar } from './editor/Toolbar.tsx'
import { useDocumentEditor } from './editor/useDocumentEditor.ts'
import { Neighbours } from './Neighbours.tsx'
import type { Told } from './paste/told.ts'
import { Findings } from './preview/Findings.tsx'
import { PagePreview } from './preview/PagePreview.tsx'
import { TextTools } from './TextTools.tsx'
import { TitleFields } from './TitleFields.tsx'
import { useFacts } from './useFacts.ts'
import { useMarks } from './useMarks.ts'
import { useOwnPictures } from './useOwnPictures.ts'
import { usePreview } from './usePreview.ts'

interface Props {
  readonly project: string
  readonly document: string
  readonly text: Value<'adaptation.open'>
}

/** The text on the left, its pages on the right; with little room one of the two. */
export function Workplace({ project, document, text }: Props) {
  const { t } = useTranslation()
  const { front, template, projectTitle, readOnly } = text
  const locked = front.lock || readOnly
  const [local, setLocal] = useState(text.local)
  const [settled, setSettled] = useState<readonly string[]>([])
  const [at, setAt] = useState(0)
  const [said, setSaid] = useState('')
  const [refused, setRefused] = useState<NotPutIn>()
  const [told, setTold] = useState<Told>(new Map())
  const own = useOwnPictures(project, front.page)
  const copyFacts = useRef<CopyFacts>({ values: {}, agendas: {} })
  const [side, setSide] = useState<'text' | 'pages'>('text')
  const toolbar = useRef<HTMLDivElement>(null)
  // Escape led from the text to the tools: the keys lead back, or on behind the block.
  const fromText = useRef(false)
  const {
    state,
    change: queue,
    flush,
  } = useAutosave((save: Request<'adaptation.save'>) => call('adaptation.save', save))
  const { preview, error, request } = usePreview()
  const open = useMemo(
    () => text.conflicts.filter((conflict) => !settled.includes(conflictKey(conflict))),
    [text.conflicts, settled],
  )

  useEffect(() => request({ project, document, blocks: text.local }), [project, document, request, text.local])
  const change = useCallback(
    (blocks: IdentifiedBlock, settledNow: readonly string[]): void => {
      const conflicts = text.conflicts.filter((conflict) => !settledNow.includes(conflictKey(conflict)))
      request({ project, document, blocks })
      queue({ project, document, blocks, conflicts })
      setLocal(blocks)
      setRefused(undefined)
      setSettled((old) => (old.join() === settledNow.join() ? old : settledNow))
    },
    [project, document, queue, request, text.conflicts],
  )
  const { editor, restore, settle, goTo, ...back } = useDocumentEditor({
    name: `${project}/${document}`,
    local: text.local,
    template,
    front,
    locked,
    change,
    cursor: setAt,
    leave: () => {
      ;(toolbar.current?.querySelector<HTMLElement>('button') ?? toolbar.current)?.focus()
      fromText.current = true
    },
    announce: setSaid,
    refuse: setRefused,
    tell: setTold,
    copyFacts: () => copyFacts.current,
    addPicture: own.add,
  })
  const calm = useDeferredValue(local)
  const marks = useMarks(template, calm)
  useEffect(() => {
    editor.view.dispatch(withMarks(atCaret(editor.view), marks))
  }, [editor, marks])
  const known = useFacts(text, preview?.values)
  const facts = useMemo(
    () => ({ ...known, images: { ...known.images, ...own.images }, addPicture: own.add }),
    [known, own.images, own.add],
  )
  copyFacts.current = facts
  const place = useMemo(() => preview?.marks.find((mark) => mark.part === 0 && mark.block === at), [preview, at])

  return (
    <Page
      title={String(local.values.title ?? front.title)}
      back={<a href={linkTo({ view: 'project', project })}>{t('adapt.back', { title: projectTitle })}</a>}
      actions={
        <>
          <SaveLine state={state} retry={() => void flush()} />
          <Neighbours project={project} neighbours={text.neighbours} />
        </>
      }
      wide
    >
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {front.lock && <p className="banner">{t('library.locked')}</p>}
      {readOnly && !front.lock && <p className="banner">{t('adapt.readOnly')}</p>}
      <fieldset className="side-switch" aria-label={t('adapt.show')}>
        {(['text', 'pages'] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-pressed={side === each}
            onClick={() => setSide(each)}
          >
            {t(`adapt.side.${each}`)}
          </button>
        ))}
      </fieldset>
      <EditorFactsProvider value={facts}>
        <div className="adapt" data-side={side}>
          <section
            className="adapt-text"
            aria-label={t('adapt.text')}
            onFocus={({ target }) => {
              if (!toolbar.current?.contains(target)) fromText.current = false
            }}
            onKeyDownCapture={(event) => {
              const { target, nativeEvent } = event
              // A frame in the text is drawn from outside of it, and the key is heard here once more.
              if (nativeEvent.defaultPrevented) return
              if (fromText.current && toolbar.current?.contains(target as HTMLElement)) {
                const back = event.key === 'Escape'
                if (back) editor.view.focus()
                if (back || (event.key === 'Tab' && !event.shiftKey && beyondBlock(editor))) event.preventDefault()
                return
              }
              const inText = target === editor.view.dom
              if (inText || !(target instanceof HTMLElement)) return
              if (target.closest('input, textarea, select') && historyKey(editor, nativeEvent)) event.preventDefault()
              if (!editor.view.dom.contains(target)) return
              if (event.key === 'Tab' && toNextStop(editor, event.shiftKey ? -1 : 1)) event.preventDefault()
              if (event.key === 'Escape' && !event.defaultPrevented && !target.closest('.picture-form'))
                editor.view.focus()
            }}
          >
            <Conflicts
              conflicts={open}
              local={local}
              locked={locked}
              settle={settle}
              goTo={goTo}
              toText={() => editor.view.focus()}
            />
            <TitleFields editor={editor} locked={locked} />
            <ChangeList marks={marks} locked={locked} restore={restore} goTo={goTo} {...back} />
            <div ref={toolbar} className="toolbar-frame" tabIndex={-1}>
              {!locked && <Toolbar editor={editor} facts={text.facts} />}
              <TextTools editor={editor} project={project} locked={locked} announce={setSaid} />
            </div>
            {own.refused && <FaultMessage error={own.refused} />}
            {own.said && (
              <p className="fault" role="alert">
                {t(`adapt.pictureRefused.${own.said.why}`, { name: own.said.name })}
              </p>
            )}
            <PasteNotes refused={refused} told={told} close={() => setTold(new Map())} />
            <EditorContent editor={editor} className="document-editor" />
            <p id="adapt-keys" className="hint">
              {t(locked ? 'adapt.keysLocked' : 'adapt.keys')}
            </p>
          </section>
          <div className="adapt-pages">
            {error && <FaultMessage error={error} />}
            <Findings problems={error ? [] : (preview?.problems ?? [])} />
            <PagePreview
              pdf={preview?.pdf}
              place={place}
              empty={local.parts.length === 0}
              failed={error !== undefined}
            />
          </div>
        </div>
      </EditorFactsProvider>
    </Page>
  )
}
