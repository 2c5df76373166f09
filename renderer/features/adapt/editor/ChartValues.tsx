import { useTranslation } from 'react-i18next'
import type { ChartRow } from '../../../document/kinds/chart.tsx'
import { Icon } from './icons.tsx'
import { newId } from './newId.ts'

interface Props {
  readonly attributes: Readonly<Record<string, unknown>>
  readonly disabled: boolean
  readonly change: (attributes: Readonly<Record<string, unknown>>) => void
}

/** The numbers of a chart as a table. A chart that draws rating sheets has none to edit. */
export function ChartValues({ attributes, disabled, change }: Props) {
  const { t } = useTranslation()
  const series = (attributes.series ?? []) as readonly string[]
  const rows = (attributes.rows ?? []) as readonly ChartRow[]
  if (attributes.source === 'ratings') return <p className="attribute-hint">{t('adapt.chartFromRatings')}</p>
  const setRow = (at: number, row: ChartRow): void =>
    change({ rows: rows.map((old, index) => (index === at ? row : old)) })
  return (
    <table className="chart-values">
      <caption>{t('adapt.attribute.rows')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('adapt.chartLabel')}</th>
          {series.map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, its name may change
            <th scope="col" key={at}>
              <input
                aria-label={t('adapt.chartSeries', { number: at + 1 })}
                disabled={disabled}
                value={name}
                onChange={(event) =>
                  change({ series: series.map((old, index) => (index === at ? event.target.value : old)) })
                }
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, its label may change
          <tr key={at}>
            <th scope="row">
              <input
                aria-label={t('adapt.chartLabelOf', { number: at + 1 })}
                disabled={disabled}
                value={row.label}
                onChange={(event) => setRow(at, { ...row, label: event.target.value })}
              />
            </th>
            {series.map((name, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={column}>
                <input
                  type="number"
                  step="any"
                  min={0}
                  max={Number(attributes.max)}
                  aria-label={t('adapt.chartValue', { row: row.label || at + 1, series: name || column + 1 })}
                  disabled={disabled}
                  value={row.values[column] ?? 0}
                  onChange={(event) =>
                    setRow(at, {
                      ...row,
                      values: series.map((_, index) =>
                        index === column ? event.target.valueAsNumber || 0 : (row.values[index] ?? 0),
                      ),
                    })
                  }
                />
              </td>
            ))}
            {!disabled && (
              <td>
                <button
                  type="button"
                  className="tool"
                  aria-label={t('adapt.chartRemoveRow', { number: at + 1 })}
                  onClick={() => change({ rows: rows.toSpliced(at, 1) })}
                >
                  <Icon name="remove" />
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {!disabled && (
        <tfoot>
          <tr>
            <td colSpan={series.length + 2}>
              <button
                type="button"
                className="add-part"
                onClick={() => change({ rows: [...rows, { id: newId(), label: '', values: series.map(() => 0) }] })}
              >
                {t('adapt.chartAddRow')}
              </button>
              <button
                type="button"
                className="add-part"
                onClick={() =>
                  change({
                    series: [...series, ''],
                    rows: rows.map((row) => ({ ...row, values: [...row.values, 0] })),
                  })
                }
              >
                {t('adapt.chartAddSeries')}
              </button>
              {series.length > 1 && (
                <button
                  type="button"
                  className="add-part"
                  onClick={() =>
                    change({
                      series: series.slice(0, -1),
                      rows: rows.map((row) => ({ ...row, values: row.values.slice(0, series.length - 1) })),
                    })
                  }
                >
                  {t('adapt.chartRemoveSeries')}
                </button>
              )}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
