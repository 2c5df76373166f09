import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inline, Inlines } from '../../main/core/document/document.ts'
import { useFactName } from '../messages/useFactName.ts'

/** Image path as written → data URL. */
export const Images = createContext<Readonly<Record<string, string>>>({})

export function DocumentInlines({ inlines }: { readonly inlines: Inlines }) {
  return inlines.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is drawn as a whole and never reordered
    <One key={index} inline={inline} />
  ))
}

function One({ inline }: { readonly inline: Inline }) {
  const { t, i18n } = useTranslation()
  const nameOf = useFactName()
  const images = useContext(Images)
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'code':
      return <code>{inline.text}</code>
    case 'strong':
      return (
        <strong>
          <DocumentInlines inlines={inline.inlines} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <DocumentInlines inlines={inline.inlines} />
        </em>
      )
    case 'strikethrough':
      return (
        <s>
          <DocumentInlines inlines={inline.inlines} />
        </s>
      )
    case 'link':
      // The window never leaves the app: a link is shown with its address, to be copied.
      return (
        <>
          <span className="link-text">
            <DocumentInlines inlines={inline.inlines} />
          </span>{' '}
          <span className="link-address">({inline.href})</span>
        </>
      )
    case 'image':
      return <img src={images[inline.src] ?? ''} alt={inline.alt} />
    case 'break':
      return <br />
    case 'placeholder': {
      const label = nameOf(inline.path)
      return (
        <span className="fact" lang={i18n.language} title={t('reading.fact', { label })}>
          {label}
          {inline.steps.map(({ op, by }) => ` ${op} ${by}`).join('')}
        </span>
      )
    }
  }
}
