import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type ChangeEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditorFacts } from './editorFacts.tsx'

interface Props {
  readonly node: Node
  readonly editor: Editor
  readonly change: (attributes: Readonly<Record<string, unknown>>) => void
}

/** The picture of the block, or the place for one, and the ways to put another one there. */
export function PictureParts({ node, editor, change }: Props) {
  const { t } = useTranslation()
  const { images, addPicture } = useEditorFacts()
  const input = useRef<HTMLInputElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const { src, seen, decoration } = node.attrs
  const image = typeof src === 'string' ? images[src] : undefined
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = target.files ?? []
    const added = file && addPicture ? await addPicture(file) : undefined
    target.value = ''
    // Another picture shows something else.
    if (added !== undefined) change({ src: added, seen: null })
  }
  // What came in asks at once what is to be seen.
  const asked = useRef(src)
  useEffect(() => {
    if (asked.current === src) return
    asked.current = src
    frame.current?.closest('.block')?.querySelector<HTMLElement>('.attribute-of-seen input')?.focus()
  }, [src])
  return (
    <div ref={frame} className="picture-parts" contentEditable={false}>
      {src === null ? (
        <p className="picture-place">{t('adapt.picturePlace')}</p>
      ) : image ? (
        <img
          src={image}
          alt={decoration ? '' : String(seen ?? '') || t('adapt.pictureWithoutAlt')}
          data-size={node.attrs.size}
        />
      ) : (
        <p className="attribute-error">{t('adapt.pictureLost')}</p>
      )}
      {editor.isEditable && (
        <p>
          <input
            ref={input}
            type="file"
            hidden
            accept="image/png,image/jpeg,image/webp,image/gif,image/svg+xml"
            onChange={(event) => void choose(event)}
          />
          <button type="button" className="button" onClick={() => input.current?.click()}>
            {t(src === null ? 'adapt.pictureChoose' : 'adapt.pictureOther')}
          </button>
        </p>
      )}
    </div>
  )
}
