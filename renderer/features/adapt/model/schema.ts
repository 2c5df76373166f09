import { type Extensions, Mark, Node } from '@tiptap/core'
import { anyBlocks, inline, type NodeShape, textPart } from '../../../document/editorKind.ts'
import { editorKinds } from '../../../document/editorKinds.ts'

/**
 * The document model as an editor schema: one node a kind. `block` stands anywhere, parts (rows, cards, cells) only in
 * their own container. Inline text of a part that has no block of its own is a part as well.
 */
const text = Node.create({ name: 'text', group: 'inline' })

/** Attributes travel in the editor's state only: what is pasted from outside brings text, never settings. */
const declared = (defaults: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, { default: value, rendered: false }]))
const unset = (names: readonly string[]) => declared(Object.fromEntries(names.map((name) => [name, null])))

const leaf = (name: string, attributes: readonly string[]): Node =>
  Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => unset(attributes),
    renderHTML: () => [`${name}-node`],
  })

const node = (name: string, shape: NodeShape, group?: 'block'): Node => {
  const { content = '', attributes = {}, marks, code = false, flows = false, tag, tags, draw } = shape
  return Node.create({
    name,
    ...(group ? { group } : {}),
    content,
    ...(marks === undefined ? {} : { marks }),
    code,
    defining: content !== '',
    isolating: group === undefined && !flows,
    atom: content === '',
    addAttributes: () => declared({ id: null, ...attributes }),
    // A tag of HTML brings text in from outside. What has settings comes from the editor alone: without them it is nothing.
    ...(tag === undefined ? {} : { parseHTML: () => [{ tag }] }),
    ...(tags ? { parseHTML: () => tags } : {}),
    renderHTML: ({ node }) =>
      (draw?.(node.attrs) ?? [
        tag ?? `${name}-node`,
        ...(group === undefined && content === inline ? [{ class: textPart }] : []),
        ...(content === '' ? [] : [0]),
      ]) as [string, ...unknown[]],
  })
}

/** `settled`: names of the open places that a person has settled. */
const doc = Node.create({
  name: 'doc',
  topNode: true,
  content: anyBlocks,
  addAttributes: () => unset(['title', 'subtitle', 'settled']),
})

const kinds = Object.entries(editorKinds)
export const blockNodes = kinds.map(([kind, { node: shape }]) => node(shape.name ?? kind, shape, 'block'))
export const partNodes = kinds.flatMap(([, { parts = {} }]) =>
  Object.entries(parts).map(([name, shape]) => node(name, shape)),
)

export const inlineNodes = {
  break: leaf('break', []).extend({ parseHTML: () => [{ tag: 'br' }], renderHTML: () => ['br'] }),
  image: leaf('image', ['src', 'alt', 'title']),
  placeholder: leaf('placeholder', ['path', 'steps']),
} as const

const mark = (name: string, tags: readonly string[], attributes: readonly string[] = [], excludes?: string): Mark =>
  Mark.create({
    name,
    ...(excludes === undefined ? {} : { excludes }),
    inclusive: name !== 'link',
    addAttributes: () => unset(attributes),
    parseHTML: () => (name === 'link' ? [linkRule] : tags.map((tag) => ({ tag }))),
    renderHTML: () => [tags[0] ?? 'span', 0],
  })

/** A pasted link keeps its address where a document may lead there, and its words in any case. */
const linkRule = {
  tag: 'a[href]',
  getAttrs: (element: HTMLElement) => {
    const href = element.getAttribute('href') ?? ''
    return /^(?:https?|mailto|tel):\S+$/i.test(href) ? { href, title: null } : false
  },
} as const

export const marks = {
  link: mark('link', ['a'], ['href', 'title']),
  strong: mark('strong', ['strong', 'b']),
  emphasis: mark('emphasis', ['em', 'i']),
  strikethrough: mark('strikethrough', ['s', 'del']),
  code: mark('code', ['code']),
} as const

export const schemaExtensions: Extensions = [
  doc,
  text,
  ...blockNodes,
  ...partNodes,
  ...Object.values(inlineNodes),
  ...Object.values(marks),
]
