import type {
  Agenda,
  AgendaRow,
  Block,
  Blocks,
  Cards,
  Chart,
  Field,
  Fields,
  Note,
  Table,
} from '../../../../main/core/document/document.ts'
import type { EditorNode } from './editorNode.ts'
import { nodesToInlines } from './inlineNodes.ts'

/** An editor node as a block; `undefined` for what the document model does not have: an empty paragraph, list or table. */
export function nodeToBlock({ type, attrs = {}, content = [] }: EditorNode): Block | undefined {
  switch (type) {
    case 'heading':
      return { kind: 'heading', level: attrs.level as 1, inlines: nodesToInlines(content) }
    case 'paragraph':
      return content.length === 0 ? undefined : { kind: 'paragraph', inlines: nodesToInlines(content) }
    case 'codeBlock':
      return {
        kind: 'code',
        ...given({ language: attrs.language }),
        text: codeText(content.map((each) => each.text ?? '').join('')),
      }
    case 'rule':
    case 'pagebreak':
      return { kind: type }
    case 'quote':
      return { kind: 'quote', blocks: nodesToBlocks(content) }
    case 'note':
      return {
        kind: 'note',
        tone: attrs.tone as Note['tone'],
        ...given({ title: line(attrs.title) }),
        blocks: nodesToBlocks(content),
      }
    case 'list':
      if (content.length === 0) return undefined
      return {
        kind: 'list',
        ordered: attrs.ordered === true,
        start: attrs.ordered === true ? Number(attrs.start) : 1,
        items: content.map((item) => ({
          ...given({ checked: item.attrs?.checked as boolean | null }),
          blocks: nodesToBlocks(item.content),
        })),
      }
    case 'table':
      return content[0]?.content?.length ? table(attrs.align as Table['align'], content) : undefined
    case 'agenda':
      return {
        kind: 'agenda',
        ...given({ id: attrs.agenda, ref: attrs.ref, start: attrs.start, end: attrs.end }),
        ...given({ view: attrs.view as Agenda['view'] | null }),
        rows: content.map(nodeToRow),
      }
    case 'cards':
      return {
        kind: 'cards',
        size: attrs.size as Cards['size'],
        ...given({ each: attrs.each as 'people' | null }),
        cards: content.map((card) => nodesToBlocks(card.content)),
      }
    case 'columns':
      return { kind: 'columns', columns: content.map((column) => nodesToBlocks(column.content)) }
    case 'canvas':
      return {
        kind: 'canvas',
        name: String(attrs.name),
        columns: Number(attrs.columns),
        cells: content.map((cell) => ({ span: Number(cell.attrs?.span ?? 1), blocks: nodesToBlocks(cell.content) })),
      }
    case 'fields':
      return {
        kind: 'fields',
        ...given({ scale: attrs.scale as Fields['scale'] | null }),
        fields: content.map(nodeToField),
      }
    case 'signature':
      return { kind: 'signature', labels: content.map((line) => nodesToInlines(line.content)) }
    case 'chart':
      return {
        kind: 'chart',
        type: attrs.type as Chart['type'],
        alt: line(attrs.alt) ?? '',
        ...given({ title: line(attrs.title) }),
        max: Number(attrs.max),
        ...given({ source: attrs.source as 'ratings' | null }),
        series: attrs.series as Chart['series'],
        rows: attrs.rows as Chart['rows'],
      }
    case 'qr':
      return { kind: 'qr', value: line(attrs.value) ?? '', ...given({ label: line(attrs.label) }) }
    default:
      throw new Error(`the editor has no block "${type}"`)
  }
}

export const nodesToBlocks = (nodes: readonly EditorNode[] = []): Blocks =>
  nodes.map(nodeToBlock).filter((block) => block !== undefined)

function table(align: Table['align'], [header, ...rows]: readonly EditorNode[]): Table {
  const cells = (row: EditorNode | undefined) => (row?.content ?? []).map((cell) => nodesToInlines(cell.content))
  // A pasted table may have rows of different lengths.
  const width = Math.max(...[header, ...rows].map((row) => row?.content?.length ?? 0))
  const full = (row: EditorNode | undefined) => Array.from({ length: width }, (_, column) => cells(row)[column] ?? [])
  return {
    kind: 'table',
    align: Array.from({ length: width }, (_, column) => align[column] ?? null),
    header: full(header),
    rows: rows.map(full),
  }
}

function nodeToRow({ attrs = {}, content = [] }: EditorNode): AgendaRow {
  const cell = (type: string) => nodesToInlines(content.find((each) => each.type === type)?.content)
  return {
    ...given({ id: attrs.row }),
    minutes: Number(attrs.minutes),
    type: attrs.type as AgendaRow['type'],
    ...given({ at: attrs.at }),
    title: cell('agendaTitle'),
    content: cell('agendaContent'),
    method: cell('agendaMethod'),
    material: cell('agendaMaterial'),
  }
}

function nodeToField({ attrs = {}, content }: EditorNode): Field {
  const base = {
    name: String(attrs.name),
    label: nodesToInlines(content),
    ...given({ required: attrs.required as boolean | null }),
  }
  switch (attrs.field as Field['kind']) {
    case 'multiline':
      return { kind: 'multiline', ...base, lines: Number(attrs.lines) }
    case 'choice':
      return {
        kind: 'choice',
        ...base,
        options: answers(attrs.options as readonly string[]),
        ...given({ multiple: attrs.multiple as boolean | null }),
      }
    default:
      return { kind: attrs.field as 'text' | 'checkbox' | 'scale', ...base }
  }
}

/** What a control lets through and one line of the document cannot hold. */
const line = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value).replace(/[\n\r\0\u2028\u2029]+/g, ' ')

const answers = (options: readonly string[] | null): readonly string[] =>
  (options ?? []).map((option) => (line(option) ?? '').replaceAll('|', '/')).filter((option) => option.trim() !== '')

/** A tab at the beginning of a line means something else in a list. */
const codeText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\0', '')
    .replace(/^( *)(\t+)/gm, (_, spaces: string, tabs: string) => spaces + '    '.repeat(tabs.length))

type Given<T> = { readonly [K in keyof T]?: unknown extends T[K] ? string : NonNullable<T[K]> }

/** Leaves keys out whose attribute is not set: the document model knows no `null`. */
function given<T extends Readonly<Record<string, unknown>>>(attrs: T): Given<T> {
  return Object.fromEntries(
    Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined),
  ) as Given<T>
}
