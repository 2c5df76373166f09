import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listen } from '../../client.ts'
import { dispatchAlone } from './editor/history.ts'
import { movableAt, move, remove } from './editor/moves.ts'
import { FindBar } from './find/FindBar.tsx'
import { step } from './find/findMarks.ts'
import { Outline } from './Outline.tsx'

interface Props {
  readonly editor: Editor
  readonly project: string
  readonly locked: boolean
  /** Says something to who does not see it. */
  readonly announce: (words: string) => void
}

/** What helps in a long text, and stays in sight: its headings, and finding and replacing. */
export function TextTools({ editor, project, locked, announce }: Props) {
  const { t } = useTranslation()
  const [outline, setOutline] = useState(false)
  const [find, setFind] = useState<{ readonly asked: number; readonly replacing: boolean }>()
  const isFinding = find !== undefined
  useEffect(() => {
    const ask = (replacing: boolean): void =>
      setFind((old) => ({ asked: (old?.asked ?? 0) + 1, replacing: replacing || (old?.replacing ?? false) }))
    const press = (event: KeyboardEvent): void => {
      const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      const letter = event.key.toLowerCase()
      if (document.querySelector('dialog[open]')) return
      if (control && (letter === 'f' || letter === 'h')) ask(letter === 'h')
      else if (event.key === 'F3' && isFinding) step(editor, event.shiftKey ? -1 : 1)
      else if (event.key === 'F3') ask(false)
      else return
      event.preventDefault()
    }
    // Before the editor: its own keys know nothing of these.
    addEventListener('keydown', press, true)
    return () => removeEventListener('keydown', press, true)
  }, [editor, isFinding])
  useEffect(
    () =>
      listen((event) => {
        if (event.kind !== 'block-action' || locked) return
        const { selection, tr } = editor.state
        const at = movableAt(selection.$from, true)
        if (at === undefined) return
        const by = event.action === 'up' ? -1 : 1
        const made = event.action === 'remove' ? remove(tr, at) : move(tr, at, by)
        if (!made) return
        dispatchAlone(editor, made)
        announce(t(event.action === 'remove' ? 'adapt.removed' : by < 0 ? 'adapt.movedUp' : 'adapt.movedDown'))
        editor.view.focus()
      }),
    [editor, locked, announce, t],
  )
  return (
    <div className="text-tools">
      <p className="text-tools-buttons">
        <button
          type="button"
          className="menu-button"
          aria-expanded={outline}
          aria-controls={outline ? 'adapt-outline' : undefined}
          onClick={() => setOutline(!outline)}
        >
          {t('adapt.outline')}
        </button>
        <button
          type="button"
          className="menu-button"
          aria-expanded={isFinding}
          aria-keyshortcuts="Control+F"
          title={`${t('adapt.ctrl')}F`}
          onClick={() => setFind(isFinding ? undefined : { asked: 0, replacing: true })}
        >
          {t(locked ? 'adapt.find.open' : 'adapt.find.title')}
        </button>
      </p>
      {find && <FindBar editor={editor} project={project} locked={locked} {...find} close={() => setFind(undefined)} />}
      {outline && <Outline editor={editor} close={() => setOutline(false)} />}
    </div>
  )
}
