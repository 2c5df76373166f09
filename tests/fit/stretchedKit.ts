import type { Block, Document, Inline } from '../../main/core/document/document.ts'
import { mapBlock } from '../../main/core/document/walk.ts'
import type { Edition } from '../../main/usecases/export/edition.ts'
import type { LibraryKit } from '../../main/usecases/library/library.ts'
import type { Source } from '../../main/usecases/library/readPackage.ts'
import { readFacts } from '../../main/usecases/readFacts.ts'
import { type Chance, chance } from '../hostile/randomSource.ts'
import { exampleFile, library, sure, testPorts } from '../ports.ts'
import { longWord, stretch } from './words.ts'

export interface Case {
  readonly name: string
  readonly edition: Edition
  readonly text: Source
}

const kits = sure(await library.kits())
const documents: readonly (readonly [LibraryKit, string])[] = kits.flatMap((kit) =>
  kit.kit.documents.map((id) => [kit, id] as const),
)
const ports = testPorts()

/** A document of a kit whose texts, or the facts that are filled into it, are longer by up to 300 %. */
export async function stretchedKit(seed: number): Promise<Case> {
  const one = chance(seed)
  const [kit, id] = documents[seed % documents.length] as (typeof documents)[number]
  const { kit: name } = kit.ref
  const paths = { profile: exampleFile('profil.json'), project: exampleFile(`${name}.json`) }
  const { facts, logo } = sure(await readFacts(paths, kit, ports))
  const scope = one.of(['all', 'all', 'head', 'facts', 'some'] as const)
  const share = one.of([0.3, 0.6, 1, 2, 3])
  const longer = (text: string): string => stretch(text, share, one)
  const stated = scope === 'facts' ? stretchedFacts(facts, longer, one) : facts
  const edition: Edition = { kit, facts: stated, logo, text: kit.document }
  const source = sure(await kit.document(id))
  const { document } = source
  const changed =
    scope === 'facts'
      ? document
      : stretchedDocument(document, longer, scope === 'head', scope === 'some' ? 0.15 : 1, one)
  return { name: `${name}/${id} ${scope} ${share}`, edition, text: { ...source, document: changed } }
}

function stretchedDocument(
  { front, blocks }: Document,
  longer: (text: string) => string,
  onlyHead: boolean,
  part: number,
  one: Chance,
): Document {
  const text = (value: string): string => (one.maybe(part) ? longer(value) : value)
  const inline = (node: Inline): Inline => {
    if (node.kind === 'text') return { ...node, text: text(node.text) }
    return 'inlines' in node ? { ...node, inlines: node.inlines.map(inline) } : node
  }
  const block = (node: Block): Block =>
    mapBlock(node, {
      inlines: (inlines) => inlines.map(inline),
      template: text,
      text,
      blocks: (inner) => inner.map(block),
    })
  const { subtitle, summary } = front
  const head = {
    ...front,
    title: text(front.title),
    ...(subtitle === undefined ? {} : { subtitle: text(subtitle) }),
    ...(summary === undefined ? {} : { summary: text(summary) }),
  }
  return { front: head, blocks: onlyHead ? blocks : blocks.map(block) }
}

/** Long names of towns, people and places. Names of files, days and times stay. */
function stretchedFacts<T>(facts: T, longer: (text: string) => string, one: Chance): T {
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return fixed.has(key) || /^[\d:.-]+$/.test(value) ? value : one.maybe(0.2) ? longWord(one) : longer(value)
    if (Array.isArray(value)) return value.map((entry) => change(entry, key))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, fixed.has(name) ? entry : change(entry, name)]),
    )
  }
  return change(facts, '') as T
}
const fixed: ReadonlySet<string> = new Set([
  'logo',
  'colours',
  'kind',
  'kit',
  'people',
  'ratings',
  'group',
  'agenda',
  'start',
  'end',
])
