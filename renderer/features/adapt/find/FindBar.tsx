import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linkTo } from '../../../app/routes.ts'
import { Icon } from '../editor/icons.tsx'
import { findingIn, lookFor, replaceHere, step } from './findMarks.ts'

interface Props {
  readonly editor: Editor
  readonly project: string
  readonly locked: boolean
  /** Counts up with every wish to look for something. */
  readonly asked: number
  readonly replacing: boolean
  readonly close: () => void
}

/** Finds and replaces in the open document. Enter goes on, Shift+Enter back, Escape to the text. */
export function FindBar({ editor, project, locked, asked, replacing, close }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [find, setFind] = useState('')
  const [by, setBy] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [wholeWord, setWholeWord] = useState(false)
  const [said, setSaid] = useState('')
  const found = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const finding = findingIn(state)
      return { count: finding?.hits.length ?? 0, current: finding?.current ?? -1 }
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew: the words that are selected now are looked for
  useEffect(() => {
    const { selection, doc } = editor.state
    const words = selection.$from.sameParent(selection.$to) ? doc.textBetween(selection.from, selection.to) : ''
    if (words !== '' && words.length <= 100) setFind(words)
    field.current?.focus()
    field.current?.select()
  }, [asked, editor])
  useEffect(() => {
    setSaid('')
    lookFor(editor, find === '' ? undefined : { find, matchCase, wholeWord })
  }, [editor, find, matchCase, wholeWord])
  useEffect(() => () => lookFor(editor, undefined), [editor])

  const go = (way: -1 | 1): void =>
    setSaid(step(editor, way) ? t(way > 0 ? 'adapt.find.roundAgain' : 'adapt.find.roundBack') : '')
  const replace = (all: boolean): void => {
    const count = replaceHere(editor, by.replace(/\s/g, ' '), all)
    setSaid(count === 0 ? '' : t('adapt.find.replaced', { count }))
  }
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      close()
      editor.view.focus()
    } else if (event.key === 'Enter' && event.target === field.current) go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.id === `${id}-by`)
      replace(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const status =
    find === ''
      ? ''
      : found.count === 0
        ? t('adapt.find.none')
        : t('adapt.find.at', { number: found.current + 1, count: found.count })
  return (
    <search className="find-bar" aria-label={t('adapt.find.title')} onKeyDown={keys}>
      <p className="find-line">
        <label htmlFor={`${id}-find`}>{t('adapt.find.find')}</label>
        <input
          ref={field}
          id={`${id}-find`}
          value={find}
          spellCheck={false}
          aria-describedby={`${id}-status`}
          onChange={({ target }) => setFind(target.value)}
        />
        <button
          type="button"
          className="tool"
          aria-label={t('adapt.find.previous')}
          title={`${t('adapt.find.previous')} (Shift+F3)`}
          onClick={() => go(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={t('adapt.find.next')}
          title={`${t('adapt.find.next')} (F3)`}
          onClick={() => go(1)}
        >
          <Icon name="down" />
        </button>
        <span id={`${id}-status`} role="status" className="find-status">
          {[status, said].filter(Boolean).join(' · ')}
        </span>
        <button
          type="button"
          className="button"
          onClick={() => {
            close()
            editor.view.focus()
          }}
        >
          {t('adapt.find.close')}
        </button>
      </p>
      {replacing && !locked && (
        <p className="find-line">
          <label htmlFor={`${id}-by`}>{t('adapt.find.by')}</label>
          <input id={`${id}-by`} value={by} onChange={({ target }) => setBy(target.value)} />
          <button type="button" className="button" onClick={() => replace(false)}>
            {t('adapt.find.replace')}
          </button>
          <button type="button" className="button" onClick={() => replace(true)}>
            {t('adapt.find.replaceAll')}
          </button>
        </p>
      )}
      <p className="find-line">
        <label>
          <input type="checkbox" checked={matchCase} onChange={({ target }) => setMatchCase(target.checked)} />
          {t('adapt.find.matchCase')}
        </label>
        <label>
          <input type="checkbox" checked={wholeWord} onChange={({ target }) => setWholeWord(target.checked)} />
          {t('adapt.find.wholeWord')}
        </label>
        <a href={linkTo({ view: 'find', project, ...(find === '' ? {} : { text: find }) })}>
          {t('adapt.find.everywhere')}
        </a>
      </p>
    </search>
  )
}
