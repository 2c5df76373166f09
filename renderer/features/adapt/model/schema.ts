import { type Extensions, Mark, Node } from '@tiptap/core'

/**
 * The document model as an editor schema: one node a kind. `block` stands anywhere, parts (rows, cards, cells) only in
 * their own container. Inline text of a part that has no block of its own is a part as well.
 */
const inline = 'inline*'
/** Also nothing, which pasting parts of a text leaves here and there; the editor then puts an empty paragraph there. */
const blocks = 'block*'

const text = Node.create({ name: 'text', group: 'inline' })

const leaf = (name: string, attributes: readonly string[]): Node =>
  Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => declared(attributes),
    renderHTML: () => [`${name}-node`],
  })

interface Shape {
  readonly content?: string
  readonly group?: 'block'
  readonly attributes?: readonly string[]
  readonly marks?: string
  readonly tag?: string
  readonly code?: boolean
}

const node = (name: string, { content = '', group, attributes = [], marks, tag, code }: Shape): Node =>
  Node.create({
    name,
    ...(group ? { group } : {}),
    content,
    ...(marks === undefined ? {} : { marks }),
    code: code ?? false,
    defining: content !== '',
    isolating: group === undefined,
    atom: content === '',
    addAttributes: () => declared(['id', ...attributes], name),
    // A tag of HTML brings text in from outside. What has settings comes from the editor alone: without them it is nothing.
    ...(tag === undefined ? {} : { parseHTML: () => [{ tag }] }),
    renderHTML: () => (content === '' ? [tag ?? `${name}-node`] : [tag ?? `${name}-node`, 0]),
  })

/** Attributes travel in the editor's state only: what is pasted from outside brings text, never settings. */
const declared = (names: readonly string[], node = '') =>
  Object.fromEntries(names.map((name) => [name, { default: defaults[`${node}.${name}`] ?? null, rendered: false }]))

/** What a block has that nobody set: the editor makes some by itself to fill a gap, for example when text is pasted. */
const defaults: Readonly<Record<string, unknown>> = {
  'heading.level': 2,
  'list.ordered': false,
  'list.start': 1,
  'table.align': [],
  'note.tone': 'info',
  'cards.size': 'a6',
  'canvas.columns': 2,
  'canvasCell.span': 1,
  'field.field': 'text',
  'agendaRow.minutes': 15,
  'agendaRow.type': 'work',
  'chart.type': 'bar',
  'chart.alt': '',
  'chart.max': 5,
  'chart.series': [],
  'chart.rows': [],
  'chart.rowIds': [],
  'qr.value': '',
}

/** `settled`: names of the open places that a person has settled. */
const doc = Node.create({
  name: 'doc',
  topNode: true,
  content: blocks,
  addAttributes: () => declared(['title', 'subtitle', 'settled']),
})

const part = (name: string, content: string, attributes: readonly string[] = [], tag?: string): Node =>
  node(name, { content, attributes, ...(tag ? { tag } : {}) })
const block = (name: string, content: string, attributes: readonly string[] = [], tag?: string): Node =>
  node(name, { content, attributes, group: 'block', ...(tag ? { tag } : {}) })

export const blockNodes = {
  paragraph: block('paragraph', inline, [], 'p'),
  // Real headings and lists: a screen reader tells them from plain text, and text pasted from elsewhere keeps them.
  heading: block('heading', inline, ['level']).extend({
    parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.max(2, level) } })),
    renderHTML: ({ node }) => [`h${node.attrs.level ?? 2}`, 0],
  }),
  list: block('list', 'listItem*', ['ordered', 'start']).extend({
    parseHTML: () => [true, false].map((ordered) => ({ tag: ordered ? 'ol' : 'ul', attrs: { ordered, start: 1 } })),
    renderHTML: ({ node }) => (node.attrs.ordered ? ['ol', { start: node.attrs.start }, 0] : ['ul', 0]),
  }),
  quote: block('quote', blocks, [], 'blockquote'),
  codeBlock: node('codeBlock', {
    content: 'text*',
    marks: '',
    attributes: ['language'],
    group: 'block',
    tag: 'pre',
    code: true,
  }),
  table: block('table', 'tableRow*', ['align']).extend({
    parseHTML: () => [{ tag: 'table', attrs: { align: [] } }],
  }),
  rule: block('rule', '', [], 'hr'),
  pagebreak: block('pagebreak', ''),
  note: block('note', blocks, ['tone', 'title']),
  cards: block('cards', 'card*', ['size', 'each']),
  columns: block('columns', 'column*'),
  canvas: block('canvas', 'canvasCell*', ['name', 'columns']),
  fields: block('fields', 'field*', ['scale']),
  agenda: block('agenda', 'agendaRow*', ['agenda', 'ref', 'start', 'end', 'view']),
  signature: block('signature', 'signatureLine*'),
  chart: block('chart', '', ['type', 'alt', 'title', 'max', 'source', 'series', 'rows', 'rowIds']),
  qr: block('qr', '', ['value', 'label']),
} as const

const agendaCell = (name: string, className: string): Node =>
  part(name, inline).extend({
    renderHTML: () => ['div', { class: className }, 0],
  })

export const partNodes = {
  listItem: part('listItem', blocks, ['checked'], 'li'),
  tableRow: part('tableRow', '(tableHeader | tableCell)*', [], 'tr'),
  tableHeader: part('tableHeader', inline, [], 'th'),
  tableCell: part('tableCell', inline, [], 'td'),
  card: part('card', blocks),
  column: part('column', blocks),
  canvasCell: part('canvasCell', blocks, ['span']),
  field: part('field', inline, ['field', 'name', 'required', 'lines', 'options', 'multiple']),
  agendaRow: part('agendaRow', 'agendaTitle? agendaContent? agendaMethod? agendaMaterial?', [
    'row',
    'minutes',
    'type',
    'at',
  ]),
  agendaTitle: agendaCell('agendaTitle', 'agenda-title'),
  agendaContent: agendaCell('agendaContent', 'agenda-content'),
  agendaMethod: agendaCell('agendaMethod', 'agenda-method'),
  agendaMaterial: agendaCell('agendaMaterial', 'agenda-material'),
  signatureLine: part('signatureLine', inline),
} as const

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
    addAttributes: () => declared(attributes),
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
  ...Object.values(blockNodes),
  ...Object.values(partNodes),
  ...Object.values(inlineNodes),
  ...Object.values(marks),
]
