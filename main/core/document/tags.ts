/** HTML whose meaning Markdown has too is read as such; all other tags are a finding. */

const lineEnd = /^[ \t]{0,9}<br[ \t]{0,9}\/?>[ \t]{0,9}(?:\n[ \t]{0,9})?/i
const opening = /^<(b|strong|i|em|s|del|strike)>/i
const types: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  s: 'del',
  del: 'del',
  strike: 'del',
}

/** `<br>`, or a marked text from its first tag to its last; `text` is what stands between them. */
export function readTag(
  source: string,
): { readonly type: string; readonly raw: string; readonly text?: string } | undefined {
  const end = lineEnd.exec(source)
  if (end) return { type: 'br', raw: end[0] }
  const [open = '', name = ''] = opening.exec(source) ?? []
  const closing = `</${name.toLowerCase()}>`
  const at = name === '' ? -1 : source.toLowerCase().indexOf(closing, open.length)
  if (at <= open.length) return undefined
  const type = types[name.toLowerCase()] ?? 'strong'
  return { type, raw: source.slice(0, at + closing.length), text: source.slice(open.length, at) }
}

const names = `a abbr address area article aside audio base basefont bdi bdo big blink blockquote body br button canvas caption
center cite code col colgroup data dd details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame
frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee meta
meter nav nobr noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select
small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt
u ul var video wbr b del`
const elements = new Set(names.split(/\s/))

/** Attributes that have no value. */
const switches = new Set(
  'allowfullscreen autoplay checked controls disabled hidden loop muted nowrap open readonly required selected'.split(
    ' ',
  ),
)
const isAttributes = (text: string): boolean =>
  /^[\s/]*$/.test(text) || text.includes('=') || text.split(/\s/).some((word) => switches.has(word.toLowerCase()))

/** The first tag of HTML in a text; `<Vorname>` is none, and what stands in `a<b und c>d` neither. */
export function htmlTag(text: string): string | undefined {
  for (const [tag, name = '', rest = ''] of text.matchAll(/<\/?([A-Za-z][A-Za-z0-9]{0,12})((?:[\s/][^<>]*)?)>/g))
    if (elements.has(name.toLowerCase()) && isAttributes(rest)) return tag
  return undefined
}
