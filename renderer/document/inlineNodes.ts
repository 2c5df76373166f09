import type { Inline, Inlines, Placeholder } from '../../main/core/document/document.ts'
import { assertNever } from '../../main/core/outcome.ts'
import type { EditorMark, EditorNode } from './editorNode.ts'

/** Nested inline text → a flat sequence of leaves with marks, as the editor keeps it. */
export function inlinesToNodes(inlines: Inlines = [], marks: readonly EditorMark[] = []): readonly EditorNode[] {
  return inlines.flatMap((inline) => toNodes(inline, marks))
}

function toNodes(inline: Inline, marks: readonly EditorMark[]): readonly EditorNode[] {
  const leaf = (node: EditorNode): readonly EditorNode[] => [marks.length > 0 ? { ...node, marks } : node]
  switch (inline.kind) {
    case 'text':
      return leaf({ type: 'text', text: inline.text })
    case 'code':
      return [{ type: 'text', text: inline.text, marks: [...marks, { type: 'code' }] }]
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
      return inlinesToNodes(inline.inlines, [...marks, { type: inline.kind }])
    case 'link': {
      const attrs = { href: inline.href, title: inline.title ?? null }
      return inlinesToNodes(inline.inlines, [...marks, { type: 'link', attrs }])
    }
    case 'break':
      return leaf({ type: 'break' })
    case 'image':
      return leaf({ type: 'image', attrs: { src: inline.src, alt: inline.alt, title: inline.title ?? null } })
    case 'placeholder':
      return leaf({ type: 'placeholder', attrs: { path: inline.path, steps: inline.steps } })
    default:
      return assertNever(inline)
  }
}

/** The flat sequence → nested inline text. Of several marks the one that reaches furthest is the outermost. */
export function nodesToInlines(given: readonly EditorNode[] = []): Inlines {
  const nodes = asOneText(given.map(outOfCode))
  const result: Inline[] = []
  for (let at = 0; at < nodes.length; ) {
    const outer = outermost(nodes, at)
    if (!outer) {
      result.push(fromLeaf(nodes[at] as EditorNode))
      at += 1
      continue
    }
    const run = nodes.slice(at, at + outer.reach).map((node) => without(node, outer.mark))
    result.push(wrap(outer.mark, run))
    at += outer.reach
  }
  return joined(result)
}

/** Code holds nothing but text: a line break or a fact among it stands between two pieces. */
const outOfCode = (node: EditorNode): EditorNode =>
  node.type === 'text' || !node.marks?.some(({ type }) => type === 'code')
    ? node
    : { ...node, marks: node.marks.filter(({ type }) => type !== 'code') }

/** Neighbouring texts with the same marks are one, in whatever order they name them: the editor cannot tell them apart. */
function asOneText(nodes: readonly EditorNode[]): readonly EditorNode[] {
  const result: EditorNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last, node))
      result[result.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` }
    else result.push(node)
  }
  return result
}

const sameMarks = ({ marks: one = [] }: EditorNode, { marks: other = [] }: EditorNode): boolean =>
  one.length === other.length && one.every((mark) => other.some((each) => same(mark, each)))

/** From the outside in, where the reach does not decide. `code` holds nothing but text. */
const order = ['link', 'strong', 'emphasis', 'strikethrough', 'code']

function outermost(nodes: readonly EditorNode[], at: number) {
  const reaches = (nodes[at]?.marks ?? []).map((mark) => {
    let end = at + 1
    while (end < nodes.length && nodes[end]?.marks?.some((other) => same(mark, other))) end += 1
    return { mark, reach: mark.type === 'code' ? 1 : end - at }
  })
  return reaches.sort(
    (a, b) =>
      Number(a.mark.type === 'code') - Number(b.mark.type === 'code') ||
      b.reach - a.reach ||
      order.indexOf(a.mark.type) - order.indexOf(b.mark.type),
  )[0]
}

const same = (a: EditorMark, b: EditorMark): boolean =>
  a.type === b.type && a.attrs?.href === b.attrs?.href && (a.attrs?.title ?? null) === (b.attrs?.title ?? null)

function without(node: EditorNode, mark: EditorMark): EditorNode {
  const { marks = [], ...rest } = node
  return { ...rest, marks: marks.filter((other) => !same(mark, other)) }
}

function wrap(mark: EditorMark, run: readonly EditorNode[]): Inline {
  if (mark.type === 'code')
    return { kind: 'code', text: plain(run.map((node) => node.text ?? '').join('')).replaceAll('\t', ' ') }
  const inlines = nodesToInlines(run)
  if (mark.type === 'link') {
    return { kind: 'link', href: String(mark.attrs?.href ?? ''), ...titled(mark.attrs?.title), inlines }
  }
  if (mark.type === 'strong' || mark.type === 'emphasis' || mark.type === 'strikethrough') {
    return { kind: mark.type, inlines }
  }
  throw new Error(`the editor has no mark "${mark.type}"`)
}

const titled = (title: unknown): { readonly title?: string } =>
  title === null || title === undefined ? {} : { title: String(title) }

function fromLeaf({ type, text, attrs = {} }: EditorNode): Inline {
  switch (type) {
    case 'text':
      return { kind: 'text', text: plain(text) }
    case 'break':
      return { kind: 'break' }
    case 'image':
      return { kind: 'image', src: String(attrs.src), alt: plain(attrs.alt), ...titled(attrs.title) }
    case 'placeholder':
      return { kind: 'placeholder', path: String(attrs.path), steps: (attrs.steps ?? []) as Placeholder['steps'] }
    default:
      throw new Error(`the editor has no inline node "${type}"`)
  }
}

/** Pasted text may bring line ends that a paragraph cannot hold, and halves of letters. */
const plain = (text: unknown): string =>
  String(text ?? '')
    .replace(/[\n\r\0\u2028\u2029]+/g, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')

function joined(inlines: readonly Inline[]): Inlines {
  const result: Inline[] = []
  for (const inline of inlines) {
    const last = result.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text }
    } else result.push(inline)
  }
  return result
}
