import { calcFromComponentValues } from '@csstools/css-calc'
import { type ComponentValue, isTokenNode } from '@csstools/css-parser-algorithms'
import { type Declaration, functionOf, readDeclarations, readRules, readValue, substitute, type Value } from './css.ts'
import { Refusal } from './fault.ts'
import { type Matcher, matches, readSelectors } from './selectors.ts'
import { properties } from './vocabulary.ts'
import { type Node, textOf, walk } from './xml.ts'

/** What style sheets, `style` and presentation attributes come to for an element, by the name of the property. */
export type Style = ReadonlyMap<string, Value>

interface Ruled {
  readonly matcher: Matcher
  readonly declarations: readonly Declaration[]
  readonly order: number
}

/** CSS Cascade 4, 6, for one document: its own sheets, no layers, no scopes. Nothing is inherited but custom properties. */
export function cascade(root: Node): ReadonlyMap<Node, Style> {
  const rules = rulesOf(root)
  let comparisons = 0
  const step = (): void => {
    comparisons += 1
    if (comparisons > 4_000_000) throw new Refusal('costly', 'CSS')
  }
  const styles = new Map<Node, Style>()
  const customs = new Map<Node, ReadonlyMap<string, Value>>()
  for (const node of walk(root)) {
    const matched = rules.filter(({ matcher }) => matches(matcher, node, step))
    matched.sort((a, b) => a.matcher.specificity - b.matcher.specificity || a.order - b.order)
    const own = node.attributes.get('style')
    const declared = [
      ...matched.flatMap(({ declarations }) => declarations),
      ...(own === undefined ? [] : readDeclarations(own)),
    ]
    const inherited = (node.parent && customs.get(node.parent)) ?? new Map<string, Value>()
    const custom = new Map(inherited)
    const values = new Map<string, Value>()
    for (const [name, value] of node.attributes) {
      // As an attribute it has a syntax of its own.
      if (properties.has(name) && name !== 'transform') values.set(name, attributeValue(value))
    }
    for (const important of [false, true]) {
      for (const { name, value, important: marked } of declared) {
        if (marked !== important) continue
        if (name.startsWith('--')) custom.set(name, value)
        else values.set(name, value)
      }
    }
    customs.set(
      node,
      custom.size > inherited.size || declared.some(({ name }) => name.startsWith('--')) ? custom : inherited,
    )
    for (const [name, value] of values) {
      if (!value.some(needsWork)) continue
      const plain = substitute(value, custom)
      // Invalid at computed-value time: as if it were not written (CSS Variables 1, 3.1).
      if (plain) values.set(name, computed(plain))
      else values.delete(name)
    }
    styles.set(node, values)
  }
  return styles
}

/** Sums of what is known are numbers; sums of percentages and font sizes stay, and are refused where they count. */
const computed = (value: Value): Value =>
  value.some(isSum) ? (calcFromComponentValues([[...value]])[0] ?? value) : value
const isSum = (value: ComponentValue): boolean => ['calc', 'min', 'max', 'clamp'].includes(functionOf(value) ?? '')

function rulesOf(root: Node): readonly Ruled[] {
  const rules: Ruled[] = []
  for (const node of walk(root)) {
    if (node.name !== 'style') continue
    const type = node.attributes.get('type') ?? 'text/css'
    if (type !== '' && type.toLowerCase() !== 'text/css') continue
    for (const { selector, declarations } of readRules(textOf(node))) {
      for (const matcher of readSelectors(selector)) rules.push({ matcher, declarations, order: rules.length })
    }
  }
  if (rules.length > 5000) throw new Refusal('costly', 'CSS')
  return rules
}

/** Most attributes are one word or number, and read once. */
const known = new Map<string, Value>()
function attributeValue(text: string): Value {
  const before = known.get(text)
  if (before) return before
  const value = readValue(text)
  if (text.length < 24) {
    if (known.size > 2000) known.clear()
    known.set(text, value)
  }
  return value
}

const needsWork = (value: ComponentValue): boolean => !isTokenNode(value)
