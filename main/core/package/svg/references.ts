import { isFunctionNode } from '@csstools/css-parser-algorithms'
import type { Style } from './cascade.ts'
import type { Value } from './css.ts'
import { Refusal } from './fault.ts'
import { urlOf } from './values.ts'
import { active, elements, properties, undrawn } from './vocabulary.ts'
import { type Node, textOf, walk } from './xml.ts'

export interface Drawn {
  /** Elements that are drawn, that lead to one, or that one refers to. */
  readonly needed: ReadonlySet<Node>
  /** By the id in the file; of several, the first. */
  readonly byId: ReadonlyMap<string, Node>
  /** What an element refers to, by `href` and by its style. */
  readonly references: ReadonlyMap<Node, readonly Node[]>
}

/** They draw nothing where they stand. */
const apart: ReadonlySet<string> = new Set(
  'defs symbol linearGradient radialGradient pattern clipPath mask marker filter'.split(' '),
)

/** Follows what is drawn. What nothing leads to is neither read nor written. Refuses what runs, and what lies elsewhere. */
export function follow(root: Node, styles: ReadonlyMap<Node, Style>): Drawn {
  const byId = new Map<string, Node>()
  for (const node of walk(root)) {
    const id = node.attributes.get('id')
    if (id !== undefined && !byId.has(id)) byId.set(id, node)
    refuseActive(node)
  }
  for (const node of walk(root)) if (node.name === 'switch') choose(node)
  const needed = new Set<Node>()
  const references = new Map<Node, readonly Node[]>()
  const open: Node[] = []
  const need = (node: Node): void => {
    for (let up: Node | undefined = node; up && !needed.has(up); up = up.parent) needed.add(up)
    open.push(node)
  }
  const visited = new Set<Node>()
  need(root)
  for (let node = open.pop(); node; node = open.pop()) {
    if (visited.has(node)) continue
    visited.add(node)
    needed.add(node)
    refuseUndrawn(node)
    const style = styles.get(node) ?? new Map<string, Value>()
    const targets = referencesOf(node, style, byId)
    references.set(node, targets)
    for (const target of targets) need(target)
    for (const child of node.children) {
      if (typeof child === 'string' || apart.has(child.name) || isHidden(child, styles.get(child))) continue
      if (elements.has(child.name) || holders.has(child.name) || undrawn.has(child.name)) need(child)
    }
  }
  return { needed, byId, references }
}

/** They hold what is drawn, and are written under another name. */
export const holders: ReadonlySet<string> = new Set(['a', 'switch', 'foreignObject'])

function refuseActive({ name, attributes, line }: Node): void {
  if (active.has(name)) throw new Refusal('active', `<${name}>`, line)
  for (const key of attributes.keys()) {
    if (key.length > 2 && key.toLowerCase().startsWith('on')) throw new Refusal('active', `${key}=`, line)
  }
}

function refuseUndrawn(node: Node): void {
  if (node.name === 'foreignObject' && textOf(node).trim() !== '')
    throw new Refusal('html', '<foreignObject>', node.line)
  if (undrawn.has(node.name) && (node.name !== 'flowRoot' || textOf(node).trim() !== '')) {
    throw new Refusal('unsupported', `<${node.name}>`, node.line)
  }
}

/** SVG 2, 5.11: the first child that can be drawn here. HTML cannot, whatever features it asks for. */
function choose(node: Node): void {
  const chosen = node.elements.find((child) => child.name !== 'foreignObject' && wanted(child) && isKnown(child))
  const instead = node.elements.find((child) => child.name === 'foreignObject')
  node.children = chosen ? [chosen] : instead ? [instead] : []
}

const isKnown = ({ name }: Node): boolean => elements.has(name) || holders.has(name) || undrawn.has(name)

const wanted = ({ attributes }: Node): boolean => {
  const language = attributes.get('systemLanguage')
  const german = language === undefined || language.split(',').some((each) => /^\s*de\b/i.test(each))
  return german && (attributes.get('requiredExtensions') ?? '') === ''
}

const isHidden = (node: Node, style: Style | undefined): boolean =>
  style?.get('display')?.toString().trim() === 'none' || !wanted(node)

function referencesOf(node: Node, style: Style, byId: ReadonlyMap<string, Node>): readonly Node[] {
  const found: Node[] = []
  const href = node.attributes.get('href')?.trim()
  if (href !== undefined && node.name !== 'a' && node.name !== 'image' && elements.has(node.name)) {
    if (href !== '' && !href.startsWith('#')) throw new Refusal('external', href, node.line)
    const target = byId.get(fragment(href))
    if (target) found.push(target)
  }
  for (const [name, value] of style) {
    if (!properties.has(name) && name !== 'marker') continue
    for (const part of value) {
      const id = isFunctionNode(part) || part.toString().toLowerCase().startsWith('url(') ? urlOf(part) : undefined
      const target = id === undefined ? undefined : byId.get(id)
      if (target) found.push(target)
    }
  }
  return found
}

/** The id in `#id`; `%20` and the like stand for characters. */
export function fragment(href: string): string {
  const id = href.slice(1)
  if (!id.includes('%')) return id
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
