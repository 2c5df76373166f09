import { Refusal } from './fault.ts'

/**
 * The entities that the internal part of a document type declares as plain text, as Illustrator does for namespaces. Those that
 * stand in other files stay unknown, so that using one is an error. Illustrator's values hold no markup, and ours may not.
 * XML 1.0, 4.2 and 2.8. A scanner: takes linear time.
 */
export function doctypeEntities(doctype: string): ReadonlyMap<string, string> {
  const entities = new Map<string, string>()
  let at = doctype.indexOf('[')
  if (at < 0) return entities
  while (at < doctype.length) {
    if (doctype.startsWith('<!--', at)) at = after(doctype, '-->', at)
    else if (doctype.startsWith('<?', at)) at = after(doctype, '?>', at)
    else if (doctype.startsWith('<!', at)) {
      const { words, end } = declaration(doctype, at + 2)
      const [keyword, name, value] = words
      if (keyword === 'ENTITY' && name && value && isQuoted(value) && !entities.has(name)) {
        const plain = value.slice(1, -1)
        if (/[<&%]/.test(plain) || plain.length > 1000) throw new Refusal('unsupported', `<!ENTITY ${name}>`)
        if (entities.size === 200) throw new Refusal('costly', '<!ENTITY>')
        entities.set(name, plain)
      }
      at = end
    } else at += 1
  }
  return entities
}

const after = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}

const isQuoted = (word: string): boolean => word.startsWith('"') || word.startsWith("'")

/** The words of a declaration; a quoted one with its marks. */
function declaration(text: string, from: number): { readonly words: readonly string[]; readonly end: number } {
  const words: string[] = []
  let at = from
  while (at < text.length && text[at] !== '>') {
    const first = text[at] ?? ''
    let end = at + 1
    if (first === '"' || first === "'") end = after(text, first, at + 1)
    else if (first.trim() === '') {
      at += 1
      continue
    } else while (end < text.length && !/[\s"'>]/.test(text[end] ?? '')) end += 1
    if (words.length < 8) words.push(text.slice(at, end))
    at = end
  }
  return { words, end: at + 1 }
}
