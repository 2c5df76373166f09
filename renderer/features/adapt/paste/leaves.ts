import type { EditorMark, EditorNode } from '../../../document/editorNode.ts'

/** Text with marks and line ends, as it is collected: spaces are as they were written. */
export interface Run {
  readonly text: (text: string, marks: readonly EditorMark[]) => void
  readonly lineEnd: () => void
  readonly put: (leaf: EditorNode) => void
  /** What was collected so far, as written. */
  readonly written: () => string
  /** Takes `count` characters away from the beginning. */
  readonly cut: (count: number) => void
  /** The paragraphs that were collected: two line ends divide them. The run is empty then. */
  readonly take: () => readonly (readonly EditorNode[])[]
}

export function createRun(): Run {
  let leaves: EditorNode[] = []
  return {
    text: (text, marks) => {
      if (text !== '') leaves.push({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) })
    },
    lineEnd: () => void leaves.push({ type: 'break' }),
    put: (leaf) => void leaves.push(leaf),
    written: () => leaves.map((leaf) => leaf.text ?? (leaf.type === 'break' ? '\n' : '\ufffc')).join(''),
    cut: (count) => {
      let left = count
      while (left > 0 && leaves[0]) {
        const { text = ' ' } = leaves[0]
        if (text.length > left) leaves[0] = { ...leaves[0], text: text.slice(left) }
        else leaves.shift()
        left -= text.length
      }
    },
    take: () => {
      const found = paragraphsOf(spaced(leaves))
      leaves = []
      return found
    },
  }
}

/** One text of lines that stand below each other. */
export const joinedByBreaks = (lines: readonly (readonly EditorNode[])[]): readonly EditorNode[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' } as const, ...line]))

/**
 * Spaces as they are meant: several are one, none stands beside a line end. A space that must not break stays between words;
 * where word processors only fill with them, they are spaces like others.
 */
function spaced(leaves: readonly EditorNode[]): readonly EditorNode[] {
  const all = leaves.map((leaf) => (leaf.type === 'text' ? String(leaf.text) : leaf.type === 'break' ? '\n' : '\ufffc'))
  const whole = all.join('')
  const kept = [...whole].map(() => '')
  let at = 0
  for (const [run] of whole.matchAll(/[ \t\u00a0\v]+|[^ \t\u00a0\v]+/g)) {
    const isSpace = /^[ \t\u00a0\v]/.test(run)
    if (!isSpace) for (let index = 0; index < run.length; index += 1) kept[at + index] = run[index] ?? ''
    else if (isInner(whole[at - 1]) && isInner(whole[at + run.length])) kept[at] = run === '\u00a0' ? run : ' '
    at += run.length
  }
  let start = 0
  return leaves.flatMap((leaf, index) => {
    const length = all[index]?.length ?? 0
    const text = kept.slice(start, start + length).join('')
    start += length
    if (leaf.type !== 'text') return [leaf]
    return text === '' ? [] : [{ ...leaf, text }]
  })
}

const isInner = (character: string | undefined): boolean => character !== undefined && character !== '\n'

function paragraphsOf(leaves: readonly EditorNode[]): readonly (readonly EditorNode[])[] {
  const paragraphs: EditorNode[][] = [[]]
  let breaks = 0
  for (const leaf of leaves) {
    if (leaf.type === 'break') {
      breaks += 1
      continue
    }
    const last = paragraphs.at(-1) ?? []
    if (last.length > 0 && breaks > 1) paragraphs.push([leaf])
    else last.push(...(last.length > 0 && breaks === 1 ? [{ type: 'break' }] : []), leaf)
    breaks = 0
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}
