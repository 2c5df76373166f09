import type { ReactNode } from 'react'
import type { Blocks } from '../../main/core/document/document.ts'
import { Images } from './DocumentInlines.tsx'
import { editorKindOf } from './editorKinds.ts'

interface Props {
  readonly blocks: Blocks
  readonly images?: Readonly<Record<string, string>>
}

/** The document model as accessible HTML. */
export function DocumentBlocks({ blocks, images }: Props): ReactNode {
  const drawn = draw(blocks)
  return images ? <Images.Provider value={images}>{drawn}</Images.Provider> : drawn
}

const draw = (blocks: Blocks): ReactNode =>
  blocks.map((block, index) => {
    const { Read } = editorKindOf(block)
    // biome-ignore lint/suspicious/noArrayIndexKey: the document is drawn as a whole and never reordered
    return <Read key={index} block={block} draw={draw} />
  })
