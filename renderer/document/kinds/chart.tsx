import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { chartTypes } from '../../../main/core/document/kinds/chart.ts'
import { type EditorKind, nodeOf, oneLine } from '../editorKind.ts'

/** A row of a chart as the editor keeps it, among the settings of the chart. */
export interface ChartRow {
  /** None: it is new. */
  readonly id?: string
  readonly label: string
  readonly values: readonly number[]
}

export const chart: EditorKind<'chart'> = {
  Read: ({ block: { title, alt, series, rows, source } }) => {
    const { t } = useTranslation()
    return (
      <figure>
        <figcaption>{title ?? alt}</figcaption>
        {source === 'ratings' ? (
          <p className="hint">{t('reading.fromRatings')}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <td />
                {series.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, values }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {values.map((value, index) => (
                    <Fragment key={series[index]}>
                      <td>{value}</td>
                    </Fragment>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </figure>
    )
  },
  node: { attributes: { type: 'bar', alt: '', title: null, max: 5, source: null, series: [], rows: [] } },
  toNode: (block) =>
    nodeOf('chart', block, {
      title: null,
      source: null,
      ...block.values,
      rows: block.parts.map(({ id, values }) => ({ id, ...values })),
    }),
  fromNode(node, { identified }) {
    const { type, alt, title, max, source, series, rows } = node.attrs ?? {}
    const parts = (rows as readonly ChartRow[]).map(({ id, label, values }) =>
      identified({ type: 'chartRow', attrs: { id } }, 'chart-row', { label, values }),
    )
    const values = { type, alt: oneLine(alt) ?? '', title: oneLine(title), max: Number(max), source, series }
    return identified(node, 'chart', values, {}, parts)
  },
  frame: {
    attributes: [
      { name: 'title', input: 'text', facts: true },
      { name: 'type', input: 'select', options: chartTypes },
      { name: 'alt', input: 'text', facts: true, required: true },
      { name: 'max', input: 'number', min: 1, max: 1_000_000 },
      { name: 'rows', input: 'chartValues' },
    ],
  },
  make: () => ({
    type: 'chart',
    attrs: {
      type: 'bar',
      alt: '',
      title: null,
      max: 5,
      source: null,
      series: [''],
      rows: [1, 2, 3].map((): ChartRow => ({ label: '', values: [1] })),
    },
  }),
}
