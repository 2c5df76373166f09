import type { EditorMark } from '../../../document/editorNode.ts'
import type { HtmlElement } from './htmlTree.ts'

const byTag: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}

/** The marks inside an element: its style says more than its tag, which programs also use for nothing (`font-weight: normal`). */
export function marksIn(element: HtmlElement, outer: readonly EditorMark[]): readonly EditorMark[] {
  const { tag, style } = element
  const weight = style['font-weight']
  const line = `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`
  const said: Readonly<Record<string, boolean | undefined>> = {
    strong: weight === undefined ? undefined : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
    emphasis: style['font-style'] === undefined ? undefined : /italic|oblique/.test(style['font-style']),
    strikethrough: /line-through/.test(line) || undefined,
  }
  const type = byTag[tag]
  let marks = outer
  for (const name of ['strong', 'emphasis', 'strikethrough', 'code']) {
    const set = said[name] ?? (type === name || undefined)
    if (set === true) marks = withMark(marks, { type: name })
    if (set === false) marks = marks.filter((mark) => mark.type !== name)
  }
  const href = tag === 'a' ? linkTo(element.attributes.href ?? '') : undefined
  return href === undefined ? marks : withMark(marks, { type: 'link', attrs: { href, title: null } })
}

const withMark = (marks: readonly EditorMark[], mark: EditorMark): readonly EditorMark[] => [
  ...marks.filter(({ type }) => type !== mark.type),
  mark,
]

/** Where a document may lead; to all else there are only the words. */
function linkTo(href: string): string | undefined {
  const address = href.trim().replace(/\s/g, encodeURIComponent)
  return /^(?:https?|mailto|tel):\S+$/i.test(address) ? address : undefined
}

/** Signs that programs write with letters of a symbol font (Wingdings): as all fonts have them. */
export function withoutSymbolFont(text: string, { style }: HtmlElement): string {
  if (!/wingdings|symbol/.test(style['font-family'] ?? style.font ?? '')) return text
  return text.replace(/[\s\S]/gu, (sign) => wingdings[sign] ?? sign)
}

const wingdings: Readonly<Record<string, string>> = {
  à: '→',
  ß: '←',
  J: '☺',
  L: '☹',
  ü: '✓',
  þ: '☑',
  o: '☐',
  q: '☐',
  ð: '→',
  '\uf0e0': '→',
  '\uf0fc': '✓',
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'
const plain = '0123456789+-=()ni'

/** Raised and lowered text keeps its meaning: 10³ is not 103. What has no letters of that kind stands behind `^` or as it is. */
export function asScript(text: string, script: 'sup' | 'sub'): string {
  const signs = script === 'sup' ? raised : lowered
  const said = text.replaceAll('\u2212', '-').replaceAll('\u2013', '-')
  if (said.trim() === '' || !/[\d+\-=()]/.test(said)) return said === 'n' && script === 'sup' ? 'ⁿ' : text
  const turned = [...said].map((sign) => (sign === ' ' ? ' ' : signs[plain.indexOf(sign)]))
  if (turned.every((sign) => sign !== undefined)) return turned.join('')
  return script === 'sup' ? `^(${text})` : `_(${text})`
}
