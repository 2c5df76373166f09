import { fingerprint } from '../../../../main/core/adaptation/identity.ts'

/**
 * For each page of a PDF a text that stays the same while the page looks the same, in whatever file it stands: a digest of the
 * page with everything that it leads to. Nothing where the file is not written as the layout engine writes it; then every
 * page has to be drawn.
 */
export function pageKeys(bytes: Uint8Array): readonly string[] | undefined {
  const text = new TextDecoder('latin1').decode(bytes)
  const objects = readObjects(text)
  const root = /\/Root (\d+) 0 R/.exec(text.slice(text.lastIndexOf('trailer')))?.[1]
  const catalog = objects?.get(Number(root))
  const tree = /\/Pages (\d+) 0 R/.exec(catalog ?? '')?.[1]
  if (!objects || tree === undefined) return undefined

  const known = new Map<number, string>()
  const digest = (number: number): string => {
    const found = known.get(number)
    if (found !== undefined) return found
    // What leads back to itself says nothing new.
    known.set(number, '')
    const key = digestOf(objects.get(number) ?? '')
    known.set(number, key)
    return key
  }
  const digestOf = (object: string): string => {
    const body = object.search(/\bstream\r?\n/)
    const head = body < 0 ? object : object.slice(0, body)
    // Other numbers for the same objects are no other look.
    return fingerprint(head.replace(/\b(\d{1,10}) 0 R/g, (_, each) => digest(Number(each))) + object.slice(head.length))
  }
  const pages = pagesBelow(Number(tree), objects, new Set())
  // What a page takes from the nodes above it would be missing here.
  if (pages.some((page) => !(page.includes('/Resources') && page.includes('/MediaBox')))) return undefined
  return pages.map((page) => digestOf(page.replace(notes, '').replace(unseen, '')))
}

/** What leads to other pages and is not drawn. */
const unseen = /\/Parent \d+ 0 R|\/StructParents \d+|\/Tabs \/\w+/g
const notes = /\/Annots (?:\[[^[\]]*\]|\d+ 0 R)/g

function pagesBelow(node: number, objects: ReadonlyMap<number, string>, above: ReadonlySet<number>): readonly string[] {
  const object = objects.get(node)
  if (object === undefined || above.has(node)) return []
  const kids = /\/Kids\s{0,9}\[([^[\]]*)\]/.exec(object)?.[1]
  if (kids === undefined) return [object]
  return [...kids.matchAll(/\b(\d{1,10}) 0 R/g)].flatMap(([, kid]) =>
    pagesBelow(Number(kid), objects, new Set([...above, node])),
  )
}

/** The objects of a file with one plain cross-reference table, each from its beginning to that of the next. */
function readObjects(text: string): ReadonlyMap<number, string> | undefined {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN)
  const head = /^xref\s+0 (\d+)\s+/.exec(text.slice(table, table + 40))
  if (!head) return undefined
  const starts: (readonly [number: number, from: number])[] = []
  for (let number = 0; number < Number(head[1]); number += 1) {
    const at = table + head[0].length + number * 20
    if (text[at + 17] === 'n') starts.push([number, Number(text.slice(at, at + 10))])
  }
  starts.sort(([, one], [, other]) => one - other)
  // Its own number is not part of what an object says.
  return new Map(
    starts.map(([number, from], at) => [
      number,
      text.slice(text.indexOf('obj', from) + 3, starts[at + 1]?.[1] ?? table),
    ]),
  )
}
