import { useTranslation } from 'react-i18next'
import { rowTypes } from '../../../main/core/document/kinds/agenda.ts'
import { timetable } from '../../../main/core/facts/agenda.ts'
import { DocumentInlines } from '../DocumentInlines.tsx'
import { type EditorKind, inline, nodeOf, type PartShape, textPart } from '../editorKind.ts'
import type { EditorNode } from '../editorNode.ts'
import { inlinesToNodes, nodesToInlines } from '../inlineNodes.ts'

/** The texts of a row by the nodes that hold them, which stand in this order. */
export const agendaCells = {
  agendaTitle: 'title',
  agendaContent: 'content',
  agendaMethod: 'method',
  agendaMaterial: 'material',
} as const
const cellNames = Object.keys(agendaCells) as (keyof typeof agendaCells)[]

const cell = (name: keyof typeof agendaCells): PartShape => ({
  content: inline,
  draw: () => ['div', { class: `agenda-${agendaCells[name]} ${textPart}` }, 0],
})
const row = (): EditorNode => ({
  type: 'agendaRow',
  attrs: { row: null, minutes: 15, type: 'work', at: null },
  content: cellNames.map((type) => ({ type })),
})

/** `id` and `row` in the document are `agenda` and `row` here: `id` says which block or part it is. */
export const agenda: EditorKind<'agenda'> = {
  Read: ({ block }) => {
    const { t } = useTranslation()
    if (block.ref) return <p className="hint">{t('reading.agendaOf', { name: block.ref })}</p>
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keyboard too
      <div className="table-frame" tabIndex={0}>
        <table className="agenda">
          <thead>
            <tr>
              {(['time', 'minutes', 'what', 'method', 'material'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`reading.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {timetable(block).map(({ start, end, row }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the document is drawn as a whole and never reordered
              <tr key={index} className={`agenda-${row.type}`}>
                <th scope="row">{`${start}–${end}`}</th>
                <td>{row.minutes}</td>
                <td>
                  <strong>
                    <DocumentInlines inlines={row.title} />
                  </strong>
                  {row.content.length > 0 && <br />}
                  <DocumentInlines inlines={row.content} />
                </td>
                <td>
                  <DocumentInlines inlines={row.method} />
                </td>
                <td>
                  <DocumentInlines inlines={row.material} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  },
  node: { content: 'agendaRow*', attributes: { agenda: null, ref: null, start: null, end: null, view: null } },
  parts: {
    agendaRow: {
      content: cellNames.map((name) => `${name}?`).join(' '),
      attributes: { row: null, minutes: 15, type: 'work', at: null },
      numbered: { de: 'Zeile {{number}}', en: 'Row {{number}}' },
      form: [
        { name: 'minutes', input: 'number', min: 0, max: 1440 },
        { name: 'type', input: 'select', options: rowTypes },
      ],
    },
    agendaTitle: cell('agendaTitle'),
    agendaContent: cell('agendaContent'),
    agendaMethod: cell('agendaMethod'),
    agendaMaterial: cell('agendaMaterial'),
  },
  toNode(block) {
    const { id, ref, start, end, view } = block.values
    const rows = block.parts.map((part) => {
      const { id, minutes, type, at } = part.values
      const cells = cellNames.map((name): EditorNode => {
        const content = inlinesToNodes(part.texts[agendaCells[name]])
        return content.length > 0 ? { type: name, content } : { type: name }
      })
      return nodeOf('agendaRow', part, { row: id, minutes, type, at }, cells)
    })
    return nodeOf('agenda', block, { agenda: id, ref, start, end, view }, rows)
  },
  fromNode(node, { identified }) {
    const { agenda, ref, start, end, view } = node.attrs ?? {}
    const rows = (node.content ?? []).map((part) => {
      const { row, minutes, type, at } = part.attrs ?? {}
      const texts = cellNames.map((name) => {
        const cell = part.content?.find((each) => each.type === name)
        return [agendaCells[name], nodesToInlines(cell?.content)] as const
      })
      return identified(part, 'agenda-row', { id: row, minutes: Number(minutes), type, at }, Object.fromEntries(texts))
    })
    return identified(node, 'agenda', { id: agenda, ref, start, end, view }, {}, rows)
  },
  frame: {
    attributes: [{ name: 'start', input: 'time' }],
    part: { make: row, add: { de: 'Zeile hinzufügen', en: 'Add row' } },
  },
  make: () => ({
    type: 'agenda',
    attrs: { agenda: null, ref: null, start: '09:00', end: null, view: null },
    content: [row()],
  }),
}
