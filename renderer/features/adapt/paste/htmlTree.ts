import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** HTML as far as it says something. Text is a string. */
export interface HtmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  /** The style attribute: property → value, both in lower case. */
  readonly style: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}
export type HtmlNode = HtmlElement | string

/**
 * Reads HTML as browsers do (WHATWG HTML, "Parsing HTML documents"), into a tree of our own: no browser sees it, so nothing of it can run or
 * ask for anything.
 */
export function readHtml(html: string): HtmlElement {
  const found = parse(html).childNodes.find((node) => node.nodeName === 'html') as DefaultTreeAdapterTypes.Element
  const body = found.childNodes.find((node) => node.nodeName === 'body') as DefaultTreeAdapterTypes.Element | undefined
  return { tag: 'body', attributes: {}, style: {}, children: childrenOf(body?.childNodes ?? [], 0) }
}

type Parsed = DefaultTreeAdapterTypes.ChildNode

function childrenOf(nodes: readonly Parsed[], depth: number): readonly HtmlNode[] {
  return nodes.flatMap((node): readonly HtmlNode[] => {
    if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value]
    if (!('tagName' in node) || silent.has(node.tagName)) return []
    if (depth > deepest) return [textBelow(node)]
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    const children = childrenOf(node.childNodes, depth + 1)
    return [{ tag: node.tagName, attributes, style: declarations(attributes.style ?? ''), children }]
  })
}

/** Nobody nests deeper; what does is text. */
const deepest = 200
const silent = new Set(['script', 'style', 'template', 'head', 'title', 'meta', 'link', 'iframe', 'object', 'noscript'])

function textBelow(node: Parsed): string {
  const texts: string[] = []
  const left: Parsed[] = [node]
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.nodeName === '#text') texts.push((next as DefaultTreeAdapterTypes.TextNode).value)
    else if ('childNodes' in next && !silent.has(next.nodeName)) left.push(...[...next.childNodes].reverse())
  }
  return texts.join('')
}

function declarations(style: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const part of style.split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0)
      found[part.slice(0, colon).trim().toLowerCase()] = part
        .slice(colon + 1)
        .trim()
        .toLowerCase()
  }
  return found
}

/** All that can be read in an element, as it is written. */
export const textOf = (node: HtmlNode): string =>
  typeof node === 'string' ? node : node.tag === 'br' ? '\n' : node.children.map(textOf).join('')

/** The first element below that fits, in the order of the text. */
export function findBelow({ children }: HtmlElement, fits: (element: HtmlElement) => boolean): HtmlElement | undefined {
  for (const child of children) {
    if (typeof child === 'string') continue
    const found = fits(child) ? child : findBelow(child, fits)
    if (found) return found
  }
  return undefined
}
