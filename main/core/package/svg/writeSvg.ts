import type { Style } from './cascade.ts'
import { plainColour } from './colour.ts'
import { functionOf, identOf, isComma, split, type Value, words, write } from './css.ts'
import { Refusal } from './fault.ts'
import { numbersIn } from './numbers.ts'
import { type Drawn, fragment } from './references.ts'
import { drawnFamily, foreignFamily, isText, type TextNotes, transformed } from './text.ts'
import { length, plainValue } from './values.ts'
import { changing, elements, geometry, inherited, initial, type PropertyKind, properties } from './vocabulary.ts'
import type { Node } from './xml.ts'

export interface Written extends TextNotes {
  /** The SVG in parts; between two of them stands a picture of `images`. */
  readonly parts: readonly string[]
  /** Addresses of embedded pictures, `data:…`, in their order. */
  readonly images: readonly string[]
  /** What looks different here than in a browser, and is drawn all the same. */
  readonly differs: ReadonlySet<string>
}

interface Around {
  readonly inText: boolean
  readonly transform: string
  readonly family: string | undefined
}

/** Writes what is drawn anew: allowed elements and attributes only, style as attributes, names of our own. */
export function writeSvg(root: Node, styles: ReadonlyMap<Node, Style>, { needed, byId, references }: Drawn): Written {
  const parts: string[] = []
  const images: string[] = []
  const notes = { fonts: new Set<string>(), characters: new Set<string>(), differs: new Set<string>() }
  const names = new Map<Node, string>()
  for (const targets of references.values()) {
    for (const target of targets) if (!names.has(target)) names.set(target, `p${names.size}`)
  }
  const target = (id: string): string | undefined => {
    const node = byId.get(id)
    return node && needed.has(node) ? names.get(node) : undefined
  }
  let text = ''
  const put = (part: string): void => {
    text += part
  }

  const attributesOf = (node: Node, style: Style): Map<string, string> => {
    const result = new Map<string, string>()
    const name = names.get(node)
    if (name !== undefined) result.set('id', name)
    for (const own of elements.get(node.name) ?? []) {
      const value = node.attributes.get(own)
      if (value === undefined || own === 'href') continue
      if (geometry.has(own) && value.includes('(')) throw new Refusal('unsupported', `${own}="${value}"`, node.line)
      result.set(own, value)
    }
    const space = node.attributes.get('xml:space')
    if (space !== undefined) result.set('xml:space', space)
    const moved = node.attributes.get('transform')
    if (moved !== undefined && !style.has('transform')) result.set('transform', moved)
    for (const key of ['gradientTransform', 'patternTransform']) {
      if (result.has(key) && style.has('transform')) result.delete(key)
    }
    const href = node.attributes.get('href')?.trim()
    if (href !== undefined && node.name !== 'image' && elements.get(node.name)?.has('href')) {
      const known = target(fragment(href))
      if (known !== undefined) result.set('href', `#${known}`)
    }
    for (const [property, value] of expanded(style)) setProperty(result, node, property, value)
    return result
  }

  const setProperty = (result: Map<string, string>, node: Node, property: string, value: Value): void => {
    const kind = properties.get(property)
    const word = identOf(words(value)[0])
    const line = node.line
    if (kind !== undefined) {
      if (word === 'unset' || word === 'initial' || word === 'revert') {
        result.delete(property)
        const first = initial[property]
        if (word === 'initial' && inherited.has(property) && first !== undefined) result.set(property, first)
        return
      }
      const plain = plainProperty(kind, property, value, line)
      // Its colour comes out lighter.
      if (kind === 'filter' && words(value).some((part) => functionOf(part) === 'drop-shadow'))
        notes.differs.add('filter: drop-shadow()')
      const name = plain === undefined ? undefined : functionOf(words(value)[0])
      if (property === 'stop-color' && name !== undefined && !legacyColours.has(name))
        notes.differs.add(`stop-color: ${name}()`)
      if (plain !== undefined && styleOnly.has(property)) {
        result.set('style', `${result.get('style') ?? ''}${property}:${plain};`)
      } else if (plain !== undefined) result.set(attributeFor(property, node), plain)
    } else if (geometry.has(property) && elements.get(node.name)?.has(property)) {
      const first = words(value)[0]
      const plain = first && length(first, line)
      if (plain !== undefined) result.set(property, plain)
    } else if (property === 'd' && node.name === 'path') {
      if (functionOf(words(value)[0]) !== undefined) throw new Refusal('unsupported', 'd: path()', line)
    } else if (property === 'white-space' && isText(node) && word?.startsWith('pre')) {
      result.set('xml:space', 'preserve')
    } else {
      const harmless = changing.get(property)
      if (!harmless || harmless.test(write(value).trim())) return
      if (property !== 'vector-effect') throw new Refusal('unsupported', `${property}: ${write(value).trim()}`, line)
      notes.differs.add(`${property}: ${write(value).trim()}`)
    }
  }

  const plainProperty = (kind: PropertyKind, property: string, value: Value, line: number): string | undefined => {
    if (kind === 'family') return undefined
    const plain = plainValue(kind, value, target, line)
    return property === 'stroke-dasharray' && plain !== undefined && isTooFine(plain, root) ? 'none' : plain
  }

  const visit = (node: Node, around: Around): void => {
    const style = styles.get(node) ?? new Map<string, Value>()
    const name = node.name === 'a' || node.name === 'switch' ? (around.inText ? 'tspan' : 'g') : node.name
    if (!elements.has(name)) return
    const attributes = attributesOf(node, style)
    if (node.attributes.get('vector-effect') === 'non-scaling-stroke')
      notes.differs.add('vector-effect: non-scaling-stroke')
    if (node.attributes.has('pathLength') && style.has('stroke-dasharray')) {
      throw new Refusal('unsupported', 'pathLength', node.line)
    }
    if (node === root) attributes.set('xmlns', 'http://www.w3.org/2000/svg')
    if (node === root && !['viewBox', 'width', 'height'].some((size) => attributes.has(size))) {
      // What browsers take (CSS 2, 10.3.2).
      attributes.set('width', '300')
      attributes.set('height', '150')
    }
    if (Number.parseFloat(attributes.get('fr') ?? '0') !== 0) throw new Refusal('unsupported', 'fr', node.line)
    const here: Around = {
      inText: around.inText || name === 'text',
      transform: identOf(style.get('text-transform')?.[0]) ?? around.transform,
      family: style.has('font-family') ? foreignFamily(style) : around.family,
    }
    if (name === 'text') attributes.set('font-family', drawnFamily)
    put(`<${name}`)
    for (const [key, value] of attributes) put(` ${key}="${escaped(value)}"`)
    if (name === 'image') {
      const href = node.attributes.get('href')?.trim() ?? ''
      if (href !== '') {
        images.push(href)
        put(' href="')
        parts.push(text)
        text = '"'
      }
    }
    put('>')
    if (node === root) put(ground(root, style))
    for (const child of node.children) {
      if (typeof child !== 'string') {
        if (needed.has(child)) visit(child, here)
      } else if (here.inText) {
        const written = transformed(child, here.transform)
        put(escaped(written))
        for (const character of written) notes.characters.add(character)
        if (here.family !== undefined && written.trim() !== '') notes.fonts.add(here.family)
      }
    }
    put(`</${name}>`)
  }
  visit(root, { inText: false, transform: 'none', family: undefined })
  parts.push(text)
  return { parts, images, ...notes }
}

/** `stop-color` of a `stop` and the like are attributes under their own name; a moved gradient has one of its own. */
const attributeFor = (property: string, { name }: Node): string =>
  property !== 'transform'
    ? property
    : name.endsWith('Gradient')
      ? 'gradientTransform'
      : name === 'pattern'
        ? 'patternTransform'
        : property

/** The layout engine does not know them as attributes. */
const styleOnly: ReadonlySet<string> = new Set(['mix-blend-mode', 'isolation'])

/** Between stops of other notations browsers mix colours in another way (CSS Images 4, 3.1). */
const legacyColours: ReadonlySet<string> = new Set(['rgb', 'rgba', 'hsl', 'hsla', 'hwb'])

/** Shorthands in their parts. */
function* expanded(style: Style): Generator<readonly [string, Value]> {
  for (const [property, value] of style) {
    if (property === 'marker') {
      for (const which of ['marker-start', 'marker-mid', 'marker-end']) if (!style.has(which)) yield [which, value]
    } else if (property === 'font') yield* fontParts(value)
    else yield [property, value]
  }
}

/** CSS Fonts 4, 2.7: style and weight in any order, then the size, perhaps a line height, then the families. */
function* fontParts(value: Value): Generator<readonly [string, Value]> {
  const [first = []] = split(value, isComma)
  for (const part of words(first)) {
    const word = part.toString().toLowerCase()
    if (/^(italic|oblique)$/.test(word)) yield ['font-style', [part]]
    else if (/^(bold|bolder|lighter|[1-9]00)$/.test(word)) yield ['font-weight', [part]]
    else if (word === 'small-caps') yield ['font-variant', [part]]
    else if (/^[\d.]/.test(word)) {
      yield ['font-size', [part]]
      return
    }
  }
}

/** Dashes that nobody can tell apart are a line, and each of them would be drawn. */
function isTooFine(dashes: string, root: Node): boolean {
  const [, , across = 1000, down = 1000] = numbersIn(root.attributes.get('viewBox') ?? '0 0 1000 1000')
  const sum = dashes.split(/\s+/).reduce((total, each) => total + (Number.parseFloat(each) || 0), 0)
  return dashes !== 'none' && dashes !== 'inherit' && sum < Math.hypot(across, down) / 20_000
}

/** Browsers paint the ground of a whole SVG. */
function ground(root: Node, style: Style): string {
  const value = style.get('background-color') ?? style.get('background')
  const colour =
    value &&
    words(value)
      .map(plainColour)
      .find((each) => each !== undefined)
  if (colour === undefined || colour === 'currentColor' || colour.endsWith(',0)')) return ''
  const [x = 0, y = 0, width, height] = numbersIn(root.attributes.get('viewBox') ?? '')
  const box =
    height === undefined ? 'width="100%" height="100%"' : `x="${x}" y="${y}" width="${width}" height="${height}"`
  return `<rect ${box} fill="${colour}" stroke="none"/>`
}

const escaped = (text: string): string => text.replace(/[&<>"\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`)
