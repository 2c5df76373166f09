/** Whether a text has the form of a mail address: one @, something before it, and a domain with a dot behind it. */
export function isMailAddress(text: string): boolean {
  const [local = '', domain = '', ...more] = text.split('@')
  const dot = domain.indexOf('.', 1)
  return more.length === 0 && local !== '' && dot > 0 && dot < domain.length - 1 && !/\s/.test(text)
}
