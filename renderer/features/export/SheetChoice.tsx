import { useTranslation } from 'react-i18next'
import { layouts, type SheetLayout } from '../../../main/core/handout/sheets.ts'

interface Props {
  readonly layout: SheetLayout
  readonly setLayout: (layout: SheetLayout) => void
  readonly gaps: boolean
  readonly setGaps: (gaps: boolean) => void
}

/** How the pages lie on paper, and whether gaps may stay. */
export function SheetChoice({ layout, setLayout, gaps, setGaps }: Props) {
  const { t } = useTranslation()
  return (
    <fieldset>
      <legend>{t('project.export.how')}</legend>
      <div className="sheet-choices">
        {layouts.map((each) => (
          <label key={each} className="choice sheet-choice">
            <input type="radio" name="layout" checked={layout === each} onChange={() => setLayout(each)} />
            <SheetPicture layout={each} />
            <span>
              <strong>{t(`project.export.layout.${each}`)}</strong>
              <span className="hint">{t(`project.export.layoutHint.${each}`)}</span>
            </span>
          </label>
        ))}
      </div>
      <label className="choice">
        <input type="checkbox" checked={gaps} onChange={(event) => setGaps(event.target.checked)} />
        <span>{t('project.export.gaps')}</span>
      </label>
    </fieldset>
  )
}

/** Paper with its pages, as one holds it. */
function SheetPicture({ layout }: { readonly layout: SheetLayout }) {
  const across = layout === 'booklet' || layout === '2up'
  const [width, height] = across ? [40, 28] : [28, 40]
  return (
    <svg className="sheet-picture" viewBox="0 0 44 44" aria-hidden="true">
      <g transform={`translate(${(44 - width) / 2} ${(44 - height) / 2})`}>
        <rect className="paper" width={width} height={height} rx="1.5" />
        {layout === 'a4' && <path d="M6 10h16M6 16h16M6 22h11" />}
        {layout === 'booklet' && <path className="fold" d="M20 0v28M5 9h10M5 14h7M25 9h10M25 14h7" />}
        {layout === '2up' && <path d="M4 4h14v20H4zM22 4h14v20H22z" />}
        {layout === '4up' && <path d="M4 4h9v14H4zM15 4h9v14h-9zM4 22h9v14H4zM15 22h9v14h-9z" />}
      </g>
    </svg>
  )
}
