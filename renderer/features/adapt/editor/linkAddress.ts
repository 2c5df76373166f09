import { isMailAddress } from '../../../../main/core/facts/mailAddress.ts'

/** What a person types as the address of a link, complete; undefined: nothing that a document may lead to. */
export function toAddress(typed: string): string | undefined {
  const text = typed.trim()
  if (/^(?:https?|mailto|tel):\S+$/i.test(text)) return text
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) || /\s/.test(text.replace(/^[+\d][\d ()/-]*$/, ''))) return undefined
  if (isMailAddress(text)) return `mailto:${text}`
  if (/^\+?\d[\d ()/-]{4,}$/.test(text)) return `tel:${text.replace(/[^+\d]/g, '')}`
  const dot = (text.split('/', 1)[0] ?? '').indexOf('.')
  return dot > 0 && dot < text.length - 2 && !/\s/.test(text) ? `https://${text}` : undefined
}
