import { parse, type Selector } from 'css-what'
import { Refusal } from './fault.ts'
import type { Node } from './xml.ts'

/** One selector of a list, its compounds from right to left, each with what joins it to the one on its left. */
export interface Matcher {
  readonly compounds: readonly Compound[]
  /** Selectors 4, 17: a number that compares as the triple does. */
  readonly specificity: number
}
interface Compound {
  readonly tests: readonly Selector[]
  readonly join: 'descendant' | 'child' | 'adjacent' | 'sibling' | undefined
}

/** Those of a list that can match on paper. An invalid list matches nothing, as the standard has it. */
export function readSelectors(selector: string): readonly Matcher[] {
  let lists: Selector[][]
  try {
    lists = parse(selector)
  } catch {
    return []
  }
  return lists.map(matcherOf).filter(({ compounds }) => !compounds.some(({ tests }) => tests.some(never)))
}

/** Nobody points at paper, and nothing stands before or after an element. */
const never = (test: Selector): boolean =>
  test.type === 'pseudo-element' || (test.type === 'pseudo' && pointing.has(test.name))
const pointing: ReadonlySet<string> = new Set(
  'hover active focus focus-visible focus-within visited target checked disabled'.split(' '),
)

function matcherOf(selectors: readonly Selector[]): Matcher {
  const compounds: Compound[] = []
  let tests: Selector[] = []
  let join: Compound['join']
  let specificity = 0
  for (const selector of selectors) {
    if (isJoin(selector.type)) {
      compounds.unshift({ tests, join })
      tests = []
      join = selector.type
    } else {
      specificity += weightOf(selector)
      tests.push(selector)
    }
  }
  if (compounds.length > 12) throw new Refusal('costly', 'CSS')
  return { compounds: [{ tests, join }, ...compounds], specificity }
}

const isJoin = (type: string): type is NonNullable<Compound['join']> =>
  type === 'descendant' || type === 'child' || type === 'adjacent' || type === 'sibling'

function weightOf(test: Selector): number {
  if (test.type === 'attribute') return test.name === 'id' && test.action === 'equals' ? 1e6 : 1e3
  if (test.type === 'tag') return 1
  if (test.type !== 'pseudo') return 0
  if (!Array.isArray(test.data)) return 1e3
  if (test.name === 'where') return 0
  return Math.max(0, ...test.data.map((list) => list.reduce((sum, each) => sum + weightOf(each), 0)))
}

/** Whether an element matches, asking `step` for leave before every comparison. */
export function matches({ compounds }: Matcher, element: Node, step: () => void): boolean {
  const known: Map<Node, boolean>[] = []
  const from = (node: Node | undefined, index: number): boolean => {
    if (!node) return false
    step()
    const tried = known[index] ?? new Map<Node, boolean>()
    known[index] = tried
    const before = tried.get(node)
    if (before !== undefined) return before
    const result = test(node, index)
    tried.set(node, result)
    return result
  }
  const test = (node: Node, index: number): boolean => {
    const compound = compounds[index]
    if (!compound) return true
    if (!compound.tests.every((each) => passes(each, node, step))) return false
    if (index === compounds.length - 1) return true
    const candidates = related(node, compound.join)
    for (const candidate of candidates) if (from(candidate, index + 1)) return true
    return false
  }
  return from(element, 0)
}

function* related(node: Node, join: Compound['join']): Generator<Node> {
  if (join === 'child' && node.parent) yield node.parent
  if (join === 'descendant') for (let up = node.parent; up; up = up.parent) yield up
  if ((join === 'adjacent' || join === 'sibling') && node.parent) {
    const first = join === 'adjacent' ? node.index - 1 : 0
    for (let at = node.index - 1; at >= Math.max(0, first); at -= 1) {
      const before = node.parent.elements[at]
      if (before) yield before
    }
  }
}

function passes(test: Selector, node: Node, step: () => void): boolean {
  if (test.type === 'universal') return true
  if (test.type === 'tag') return test.name.toLowerCase() === node.name.toLowerCase()
  if (test.type === 'attribute') {
    const value = node.attributes.get(test.name)
    if (value === undefined) return false
    if (test.action === 'exists') return true
    if (test.action === 'equals') return value === test.value
    if (test.action === 'element') return test.value !== '' && value.split(/\s+/).includes(test.value)
    if (test.action === 'start') return test.value !== '' && value.startsWith(test.value)
    if (test.action === 'end') return test.value !== '' && value.endsWith(test.value)
    if (test.action === 'any') return test.value !== '' && value.includes(test.value)
    if (test.action === 'hyphen') return value === test.value || value.startsWith(`${test.value}-`)
    throw new Refusal('unsupported', `[${test.name}]`, node.line)
  }
  if (test.type === 'pseudo') {
    if (test.name === 'root') return node.parent === undefined
    const siblings = node.parent?.elements.length ?? 1
    if (test.name === 'first-child') return node.index === 0
    if (test.name === 'last-child') return node.index === siblings - 1
    if (test.name === 'only-child') return siblings === 1
    if (Array.isArray(test.data) && ['not', 'is', 'where', 'matches'].includes(test.name)) {
      const some = test.data.some((list) => {
        if (list.some(never)) return false
        return matches(matcherOf(list), node, step)
      })
      return test.name === 'not' ? !some : some
    }
    throw new Refusal('unsupported', `:${test.name}`, node.line)
  }
  return false
}
