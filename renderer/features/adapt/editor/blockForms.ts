import type { EditorNode } from '../model/editorNode.ts'

/** What a person sets about a block or a part beside its text. `wording` keys stand under `adapt.attribute`. */
export type AttributeForm =
  /** `facts`: the setting may hold facts. */
  | { readonly name: string; readonly input: 'text'; readonly facts?: boolean; readonly required?: boolean }
  | { readonly name: string; readonly input: 'time' | 'checkbox' | 'lines' | 'name' }
  | { readonly name: string; readonly input: 'number'; readonly min: number; readonly max: number }
  | { readonly name: string; readonly input: 'select'; readonly options: readonly string[] }
  | { readonly name: string; readonly input: 'chartValues' | 'scale' }

export interface BlockForm {
  readonly attributes: readonly AttributeForm[]
  /** What "add" puts into the block. */
  readonly part?: () => EditorNode
}

const text = (name: string, more: { readonly facts?: boolean; readonly required?: boolean } = {}): AttributeForm => ({
  name,
  input: 'text',
  ...more,
})
const paragraph: EditorNode = { type: 'paragraph' }
const textPart = (type: string, attrs: Readonly<Record<string, unknown>> = {}): EditorNode => ({ type, attrs })
const blockPart = (type: string, attrs: Readonly<Record<string, unknown>> = {}): EditorNode => ({
  type,
  attrs,
  content: [paragraph],
})
const agendaRow = (): EditorNode => ({
  type: 'agendaRow',
  attrs: { row: null, minutes: 15, type: 'work', at: null },
  content: ['agendaTitle', 'agendaContent', 'agendaMethod', 'agendaMaterial'].map((type) => ({ type })),
})
const field = (): EditorNode =>
  textPart('field', { field: 'text', name: null, required: null, lines: null, options: null, multiple: null })

/** Blocks that are drawn with a frame; all others are plain text to the person. */
export const blockForms: Readonly<Record<string, BlockForm>> = {
  note: {
    attributes: [
      { name: 'tone', input: 'select', options: ['info', 'tip', 'warning', 'say', 'example'] },
      text('title', { facts: true }),
    ],
  },
  agenda: { attributes: [{ name: 'start', input: 'time' }], part: agendaRow },
  cards: {
    attributes: [{ name: 'size', input: 'select', options: ['a6', 'a7', 'badge', 'half'] }],
    part: () => blockPart('card'),
  },
  columns: { attributes: [], part: () => blockPart('column') },
  canvas: {
    attributes: [{ name: 'columns', input: 'number', min: 1, max: 6 }],
    part: () => blockPart('canvasCell', { span: 1 }),
  },
  fields: { attributes: [{ name: 'scale', input: 'scale' }], part: field },
  signature: { attributes: [], part: () => textPart('signatureLine') },
  chart: {
    attributes: [
      text('title', { facts: true }),
      { name: 'type', input: 'select', options: ['radar', 'bar'] },
      text('alt', { facts: true, required: true }),
      { name: 'max', input: 'number', min: 1, max: 1_000_000 },
      { name: 'rows', input: 'chartValues' },
    ],
  },
  qr: { attributes: [text('value', { facts: true, required: true }), text('label', { facts: true })] },
  pagebreak: { attributes: [] },
  quote: { attributes: [] },
}

export const partForms: Readonly<Record<string, readonly AttributeForm[]>> = {
  agendaRow: [
    { name: 'minutes', input: 'number', min: 0, max: 1440 },
    { name: 'type', input: 'select', options: ['work', 'break', 'lunch'] },
  ],
  card: [],
  column: [],
  canvasCell: [{ name: 'span', input: 'number', min: 1, max: 6 }],
  field: [
    { name: 'field', input: 'select', options: ['text', 'multiline', 'checkbox', 'choice', 'scale'] },
    { name: 'required', input: 'checkbox' },
    { name: 'name', input: 'name' },
  ],
  signatureLine: [],
}

/** What a kind of field asks for in addition. */
export const fieldForms: Readonly<Record<string, readonly AttributeForm[]>> = {
  multiline: [{ name: 'lines', input: 'number', min: 1, max: 40 }],
  choice: [
    { name: 'options', input: 'lines' },
    { name: 'multiple', input: 'checkbox' },
  ],
}

/** Blocks that the toolbar offers, each with something to start from; a picture comes from the kit. */
export const newBlocks: Readonly<Record<string, () => EditorNode>> = {
  paragraph: () => paragraph,
  heading: () => ({ type: 'heading', attrs: { level: 2 } }),
  list: () => ({ type: 'list', attrs: { ordered: false, start: 1 }, content: [blockPart('listItem')] }),
  quote: () => ({ type: 'quote', content: [paragraph] }),
  note: () => ({ type: 'note', attrs: { tone: 'info', title: null }, content: [paragraph] }),
  table: () => ({
    type: 'table',
    attrs: { align: [null, null] },
    content: ['tableHeader', 'tableCell', 'tableCell'].map((type) => ({
      type: 'tableRow',
      content: [{ type }, { type }],
    })),
  }),
  agenda: () => ({
    type: 'agenda',
    attrs: { agenda: null, ref: null, start: '09:00', end: null, view: null },
    content: [agendaRow()],
  }),
  fields: () => ({ type: 'fields', attrs: { scale: null }, content: [field()] }),
  cards: () => ({ type: 'cards', attrs: { size: 'a6', each: null }, content: [blockPart('card')] }),
  columns: () => ({ type: 'columns', content: [blockPart('column'), blockPart('column')] }),
  canvas: () => ({
    type: 'canvas',
    attrs: { name: null, columns: 2 },
    content: [blockPart('canvasCell', { span: 1 }), blockPart('canvasCell', { span: 1 })],
  }),
  signature: () => ({ type: 'signature', content: [textPart('signatureLine'), textPart('signatureLine')] }),
  chart: () => ({
    type: 'chart',
    attrs: {
      type: 'bar',
      alt: '',
      title: null,
      max: 5,
      source: null,
      series: [''],
      rows: [
        { label: '', values: [1] },
        { label: '', values: [1] },
        { label: '', values: [1] },
      ],
      rowIds: [],
    },
  }),
  qr: () => ({ type: 'qr', attrs: { value: '', label: null } }),
  pagebreak: () => ({ type: 'pagebreak' }),
}
