import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { pictureSizes } from '../../../main/core/document/kinds/picture.ts'
import { Images } from '../DocumentInlines.tsx'
import { type EditorKind, nodeOf, oneLine } from '../editorKind.ts'

const empty = { src: null, size: 'full', seen: null, decoration: null, caption: null }

/** `alt` in the document is `seen` here: for a picture of one's own the question is another than for a chart. */
export const picture: EditorKind<'picture'> = {
  Read: ({ block }) => {
    const { t } = useTranslation()
    const images = useContext(Images)
    if (block.src === undefined) return <p className="hint">{t('reading.picturePlace')}</p>
    return (
      <figure className="own-picture" data-size={block.size}>
        <img src={images[block.src] ?? ''} alt={block.decoration ? '' : (block.alt ?? '')} />
        {block.caption && <figcaption>{block.caption}</figcaption>}
      </figure>
    )
  },
  node: { attributes: empty },
  toNode: (block) => {
    const { alt, ...values } = block.values
    return nodeOf('picture', block, { ...empty, ...values, seen: alt })
  },
  fromNode: (node, { identified }) => {
    const { src, size, seen, decoration, caption } = node.attrs ?? {}
    return identified(node, 'picture', {
      src,
      size: pictureSizes.find((each) => each === size) ?? 'full',
      alt: oneLine(seen),
      decoration: decoration === true ? true : undefined,
      caption: oneLine(caption),
    })
  },
  frame: {
    attributes: [
      { name: 'seen', input: 'text', required: true },
      { name: 'decoration', input: 'checkbox' },
      { name: 'caption', input: 'text', facts: true },
      { name: 'size', input: 'select', options: pictureSizes },
    ],
  },
  make: () => ({ type: 'picture', attrs: empty }),
}
