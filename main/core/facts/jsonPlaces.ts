/** Where the values of a JSON text stand, as offsets; one look at each sign, no call of itself. */
export interface JsonPlaces {
  /** Of the value at a path; undefined when there is none. */
  readonly value: (path: readonly PropertyKey[]) => number | undefined
  /** Of the key that the path ends with. */
  readonly key: (path: readonly PropertyKey[]) => number | undefined
  /** Keys that stand twice in one pair of braces: the second each. */
  readonly twice: readonly number[]
  /** Where the text stops to be JSON, if it does. */
  readonly broken?: number
}

interface Node {
  readonly start: number
  readonly keys?: Map<string, { readonly at: number; readonly node: Node }>
  readonly items?: Node[]
}

const token = /[ \t\n\r]*("(?:[^"\\\n]|\\[^\n])*"|-?\d[\d.eE+-]*|true|false|null|[[\]{},:])/y

/** A text may be no JSON at all: what could be read until then has its places. */
export function jsonPlaces(text: string): JsonPlaces {
  const root: { readonly items: Node[] } = { items: [] }
  const open: { readonly node: Node; key?: { readonly name: string; readonly at: number } }[] = []
  const twice: number[] = []
  let broken: number | undefined
  let expected: 'value' | 'key' | 'colon' | 'comma' = 'value'
  let first = false
  const put = (node: Node): void => {
    const around = open.at(-1)
    if (around?.node.keys && around.key) {
      if (around.node.keys.has(around.key.name)) twice.push(around.key.at)
      around.node.keys.set(around.key.name, { at: around.key.at, node })
    } else (around?.node.items ?? root.items).push(node)
    expected = 'comma'
  }
  token.lastIndex = 0
  let end = 0
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const sign = match[1] ?? ''
    const at = token.lastIndex - sign.length
    const around = open.at(-1)
    const closes = around && sign === (around.node.keys ? '}' : ']')
    if (closes && (expected === 'comma' || first)) {
      open.pop()
      expected = 'comma'
    } else if (expected === 'colon' && sign === ':') expected = 'value'
    else if (expected === 'comma' && sign === ',' && around) expected = around.node.keys ? 'key' : 'value'
    else if (expected === 'key' && sign.startsWith('"') && around) {
      around.key = { name: nameOf(sign), at }
      expected = 'colon'
    } else if (expected === 'value' && !/^[\]},:]/.test(sign)) {
      const node: Node =
        sign === '{' ? { start: at, keys: new Map() } : sign === '[' ? { start: at, items: [] } : { start: at }
      put(node)
      if (node.keys || node.items) {
        open.push({ node })
        expected = node.keys ? 'key' : 'value'
      }
    } else {
      broken = at
      break
    }
    first = sign === '{' || sign === '['
    end = token.lastIndex
  }
  if (broken === undefined && (open.length > 0 || expected !== 'comma' || text.slice(end).trim() !== ''))
    broken = end + (text.slice(end).length - text.slice(end).trimStart().length)
  const find = (path: readonly PropertyKey[]): Node | undefined =>
    path.reduce<Node | undefined>(
      (node, step) => (node?.keys ? node.keys.get(String(step))?.node : node?.items?.[Number(step)]),
      root.items[0],
    )
  return {
    value: (path) => find(path)?.start,
    key: (path) => find(path.slice(0, -1))?.keys?.get(String(path.at(-1)))?.at,
    twice,
    ...(broken === undefined ? {} : { broken: Math.min(broken, text.length) }),
  }
}

function nameOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted.slice(1, -1)
  }
}
