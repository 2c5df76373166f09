import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agenda, Block, Blocks, Chart, Fields, List, Table } from '../../../main/core/document/document.ts'
import { timetable } from '../../../main/core/facts/agenda.ts'
import { DocumentInlines, Images } from './DocumentInlines.tsx'

interface Props {
  readonly blocks: Blocks
  readonly images?: Readonly<Record<string, string>>
}

/** The document model as accessible HTML. Text is text: nothing of it is ever markup. */
export function DocumentBlocks({ blocks, images }: Props): ReactNode {
  const drawn = blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the document is drawn as a whole and never reordered
    <One key={index} block={block} />
  ))
  return images ? <Images.Provider value={images}>{drawn}</Images.Provider> : drawn
}

function One({ block }: { readonly block: Block }): ReactNode {
  const { t } = useTranslation()
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${Math.max(2, block.level)}` as 'h2'
      return (
        <Heading>
          <DocumentInlines inlines={block.inlines} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <DocumentInlines inlines={block.inlines} />
        </p>
      )
    case 'list':
      return <ListBlock list={block} />
    case 'quote':
      return (
        <blockquote>
          <DocumentBlocks blocks={block.blocks} />
        </blockquote>
      )
    case 'code':
      return <pre>{block.text}</pre>
    case 'rule':
      return <hr />
    case 'pagebreak':
      return <p className="page-end">{t('reading.pagebreak')}</p>
    case 'table':
      return <TableBlock table={block} />
    case 'agenda':
      return <AgendaBlock agenda={block} />
    case 'note':
      return (
        <aside className={`note note-${block.tone}`}>
          <p className="note-tone">
            {t(`reading.tone.${block.tone}`)} {block.title}
          </p>
          <DocumentBlocks blocks={block.blocks} />
        </aside>
      )
    case 'cards':
      return (
        <div className="cards">
          {block.each && <p className="hint">{t('reading.eachPerson')}</p>}
          {parts(block.cards, 'card')}
        </div>
      )
    case 'columns':
      return <div className="columns">{parts(block.columns, 'column')}</div>
    case 'canvas':
      return (
        <div className="canvas">
          {parts(
            block.cells.map((cell) => cell.blocks),
            'canvas-cell',
          )}
        </div>
      )
    case 'fields':
      return <FieldsBlock fields={block} />
    case 'signature':
      return (
        <ul className="signature">
          {block.labels.map((label, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={index}>
              <DocumentInlines inlines={label} />
            </li>
          ))}
        </ul>
      )
    case 'chart':
      return <ChartBlock chart={block} />
    case 'qr':
      return <p className="hint">{t('reading.qr', { value: block.label ?? block.value })}</p>
  }
}

const parts = (all: readonly Blocks[], name: string): ReactNode =>
  all.map((blocks, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <div key={index} className={name}>
      <DocumentBlocks blocks={blocks} />
    </div>
  ))

function ListBlock({ list }: { readonly list: List }) {
  const items = list.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <li key={index} className={item.checked === undefined ? '' : 'task'}>
      <DocumentBlocks blocks={item.blocks} />
    </li>
  ))
  return list.ordered ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>
}

function TableBlock({ table: { header, rows, align } }: { readonly table: Table }) {
  const side = (column: number) => ({ className: `align-${align[column] ?? 'left'}` })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keyboard too
    <div className="table-frame" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {header.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <th key={column} scope="col" {...side(column)}>
                <DocumentInlines inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={column} {...side(column)}>
                  <DocumentInlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AgendaBlock({ agenda }: { readonly agenda: Agenda }) {
  const { t } = useTranslation()
  if (agenda.ref) return <p className="hint">{t('reading.agendaOf', { name: agenda.ref })}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
    <div className="table-frame" tabIndex={0}>
      <table className="agenda">
        <thead>
          <tr>
            {['time', 'minutes', 'what', 'method', 'material'].map((name) => (
              <th key={name} scope="col">
                {t(`reading.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {timetable(agenda).map(({ start, end, row }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
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
}

function FieldsBlock({ fields: { fields, scale } }: { readonly fields: Fields }) {
  const { t } = useTranslation()
  return (
    <ul className="fields">
      {fields.map((field) => (
        <li key={field.name} className="field-item">
          <span className="field-label">
            <DocumentInlines inlines={field.label} />
            {field.required && ` (${t('reading.required')})`}
          </span>
          <span className="field-kind">
            {field.kind === 'choice'
              ? field.options.join(' · ')
              : field.kind === 'scale' && scale
                ? [`${scale.from}–${scale.to}`, scale.unknown].filter(Boolean).join(' · ')
                : t(`reading.field.${field.kind}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function ChartBlock({ chart: { title, alt, series, rows, source } }: { readonly chart: Chart }) {
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
}
