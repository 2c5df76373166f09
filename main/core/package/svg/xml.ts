import { SaxesParser } from 'saxes'
import { doctypeEntities } from './doctype.ts'
import { Refusal } from './fault.ts'

/** An element of SVG. Attributes by their name without a namespace; `xlink:href` is `href`. */
export interface Node {
  readonly name: string
  readonly attributes: Map<string, string>
  children: (Node | string)[]
  readonly parent: Node | undefined
  /** All elements in it as they stand in the file, and its own place among its parent's. */
  readonly elements: Node[]
  readonly index: number
  readonly line: number
}

const svg = 'http://www.w3.org/2000/svg'
const xlink = 'http://www.w3.org/1999/xlink'
const xml = 'http://www.w3.org/XML/1998/namespace'

export const limits = { depth: 250, elements: 60_000, attributes: 200, characters: 6_000_000 }

/**
 * Reads XML to its SVG elements; what belongs to other namespaces is left out with all that it contains. A root without a
 * namespace is taken for SVG. Takes linear time; nothing is loaded, and entities are plain text. Throws a `Refusal`.
 */
export function readXml(text: string): Node {
  const parser = new SaxesParser({ xmlns: true, position: true, additionalNamespaces: { xlink } })
  let root: Node | undefined
  let here: Node | undefined
  let foreign = 0
  let depth = 0
  let elements = 0
  let characters = 0
  let plain = false
  const count = (length: number): void => {
    characters += length
    if (characters > limits.characters) throw new Refusal('costly', 'entities', parser.line)
  }
  // What is written in a foreign object decides whether it may be left out.
  const put = (part: string): void => {
    count(part.length)
    if (here && (foreign === 0 || here.name === 'foreignObject')) here.children.push(part)
  }
  parser.on('error', () => {
    throw new Refusal('broken', '', parser.line)
  })
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') throw new Refusal('external', target, parser.line)
  })
  parser.on('doctype', (doctype) => {
    for (const [name, value] of doctypeEntities(doctype)) parser.ENTITIES[name] = value
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1
    elements += 1
    if (depth > limits.depth) throw new Refusal('costly', `<${local}>`, parser.line)
    if (elements > limits.elements) throw new Refusal('costly', `${limits.elements} ×`, parser.line)
    const all = Object.values(attributes)
    if (all.length > limits.attributes) throw new Refusal('costly', `<${local}>`, parser.line)
    for (const { value } of all) count(value.length)
    if (!root) plain = uri === '' && local === 'svg'
    if (foreign > 0 || !(uri === svg || (plain && uri === ''))) {
      if (!root) throw new Refusal('broken', `<${local}>`, parser.line)
      foreign += 1
      if (local === 'img') put('img')
      return
    }
    const node: Node = {
      name: local,
      attributes: new Map(),
      children: [],
      parent: here,
      elements: [],
      index: here?.elements.length ?? 0,
      line: parser.line,
    }
    for (const attribute of all) {
      const { local: name, value } = attribute
      if (attribute.uri === '' && name !== 'xmlns') node.attributes.set(name, value)
      else if (attribute.uri === xml && name === 'space') node.attributes.set('xml:space', value)
      else if (attribute.uri === xlink && name === 'href' && !node.attributes.has('href')) {
        node.attributes.set('href', value)
      }
    }
    here?.children.push(node)
    here?.elements.push(node)
    root ??= node
    here = node
  })
  parser.on('closetag', () => {
    depth -= 1
    if (foreign > 0) foreign -= 1
    else here = here?.parent
  })
  parser.on('text', put)
  parser.on('cdata', put)
  parser.write(text).close()
  if (root?.name !== 'svg') throw new Refusal('broken', root ? `<${root.name}>` : '')
  return root
}

/** The text of an element and of all that is in it. */
export const textOf = (node: Node): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** An element and all below it, in the order of the file. */
export function* walk(node: Node): Generator<Node> {
  const stack = [node]
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index]
      if (typeof child === 'object') stack.push(child)
    }
  }
}
