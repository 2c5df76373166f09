import { useTranslation } from 'react-i18next'
import type { Blocks } from '../../../main/core/document/document.ts'
import { plainText } from '../../../main/core/document/text.ts'

/** The sections of a long text, to jump to. Buttons, since the address already says which text this is. */
export function Contents({ blocks }: { readonly blocks: Blocks }) {
  const { t } = useTranslation()
  const titles = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level <= 2 ? [plainText(block.inlines)] : [],
  )
  if (titles.length < 3) return null
  return (
    <nav className="contents" aria-label={t('reading.contents')}>
      <p className="field-label">{t('reading.contents')}</p>
      <ul>
        {titles.map((title, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have one title
          <li key={index}>
            <button type="button" className="link" onClick={() => jump(index)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function jump(index: number): void {
  const heading = document.querySelectorAll<HTMLElement>('.reading > h2')[index]
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView()
}
