import type { EditorNode } from '../../../document/editorNode.ts'
import { joinedByBreaks } from './leaves.ts'

interface Lines {
  /** Whether items keep the sign in front of them. */
  readonly signs?: boolean
  readonly depth?: number
}

/** Blocks as lines of one text, for a place that holds nothing else: items keep their sign, rows of a table their cells. */
export function linesOf(
  blocks: readonly EditorNode[],
  { signs = true, depth = 0 }: Lines = {},
): readonly (readonly EditorNode[])[] {
  return blocks.flatMap((block): readonly (readonly EditorNode[])[] => {
    const { type, content = [], attrs = {} } = block
    switch (type) {
      case 'paragraph':
      case 'heading':
        return content.length > 0 ? [content] : []
      case 'list':
        return content.flatMap((item, index) => {
          const [first = [], ...others] = linesOf(item.content ?? [], { signs, depth: depth + 1 })
          const checked = item.attrs?.checked
          const box = checked === true ? '☑ ' : checked === false ? '☐ ' : undefined
          const sign = box ?? (attrs.ordered ? `${Number(attrs.start ?? 1) + index}. ` : depth > 0 ? '– ' : '• ')
          // One item alone is no list.
          const alone = !signs || (content.length === 1 && depth === 0)
          return [alone ? first : [{ type: 'text', text: sign }, ...first], ...others]
        })
      case 'table':
        return content.map(({ content: cells = [] }) =>
          besideEachOther(cells.map(({ content: leaves = [] }) => leaves)),
        )
      case 'codeBlock':
        return content.flatMap(({ text = '' }) =>
          text
            .split('\n')
            .filter((each) => each.trim() !== '')
            .map((each) => [{ type: 'text', text: each.trim() }]),
        )
      case 'quote':
        return linesOf(content, { signs, depth })
      default: {
        // A part with text of its own: a field, a cell of a schedule.
        const isText = content.some(({ type }) => inlineNames.has(type))
        return isText ? [content] : linesOf(content, { signs, depth })
      }
    }
  })
}

/** Cells of a row in one line. */
export const besideEachOther = (cells: readonly (readonly EditorNode[])[]): readonly EditorNode[] =>
  cells
    .filter((leaves) => leaves.length > 0)
    .flatMap((leaves, index) => (index === 0 ? leaves : [{ type: 'text', text: ' · ' }, ...leaves]))

/** What stands in a cell, as one text. */
export const cellLeaves = (blocks: readonly EditorNode[]): readonly EditorNode[] => joinedByBreaks(linesOf(blocks))

/** All text of some blocks. */
export const wordsIn = (nodes: readonly EditorNode[]): string =>
  nodes.map(({ text, type, content }) => text ?? (type === 'break' ? '\n' : wordsIn(content ?? []))).join('')

const inlineNames = new Set(['text', 'break', 'image', 'placeholder'])
