import fc from 'fast-check'
import type { IdentifiedBlock, PartKind } from '../../../main/core/adaptation/adaptation.ts'
import { index } from '../../../main/core/adaptation/canonical.ts'
import { identify } from '../../../main/core/adaptation/identity.ts'
import { arbitraryBlock, arbitraryDocument } from '../document/arbitraryDocument.ts'

/** A change such as a person makes in an editor; `at`, `to` and `where` count blocks, in whatever tree they meet. */
type Edit =
  | { readonly kind: 'write' | 'replace' | 'strike' | 'value'; readonly at: number; readonly where: number }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move' | 'add'; readonly at: number; readonly to: number; readonly where: number }

const nat = fc.nat(1000)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('write' as const, 'replace' as const, 'strike' as const), at: nat, where: nat }),
  fc.record({ kind: fc.constant('value' as const), at: nat, where: nat }),
  fc.record({ kind: fc.constant('remove' as const), at: nat }),
  fc.record({ kind: fc.constantFrom('move' as const, 'add' as const), at: nat, to: nat, where: nat }),
)

/** A document with ids, and the same after two people changed it. New words begin with `mine` and `theirs`. */
export const arbitraryThree = fc
  .tuple(
    fc.tuple(arbitraryDocument, fc.array(arbitraryBlock, { minLength: 2, maxLength: 5 })),
    fc.array(edit, { maxLength: 5 }),
    fc.array(edit, { maxLength: 5 }),
  )
  .map(([[document, more], ours, others]) => {
    const front = document.front
    const base = identify({ front, blocks: [...document.blocks, ...more] })
    return { front, base, mine: changed(base, ours, 'mine'), theirs: changed(base, others, 'theirs') }
  })

const holders: readonly PartKind[] = ['document', 'item', 'quote', 'note', 'card', 'column', 'cell']
const partsOf: Readonly<Partial<Record<PartKind, PartKind>>> = {
  item: 'list',
  'table-row': 'table',
  'agenda-row': 'agenda',
  'chart-row': 'chart',
  card: 'cards',
  column: 'columns',
  cell: 'canvas',
  field: 'fields',
  label: 'signature',
}

function changed(base: IdentifiedBlock, edits: readonly Edit[], side: string): IdentifiedBlock {
  return edits.reduce((tree, each, number) => apply(tree, each, `${side}${number}`), base)
}

function apply(tree: IdentifiedBlock, change: Edit, word: string): IdentifiedBlock {
  const all = [...index(tree).values()].map(({ block }) => block).slice(1)
  const block = all[change.at % Math.max(all.length, 1)]
  if (!block) return tree
  switch (change.kind) {
    case 'remove':
      return tidy(without(tree, block.id))
    case 'move': {
      const rest = without(tree, block.id)
      return tidy(insert(rest, block, change.to, change.where) ?? tree)
    }
    case 'add': {
      const added: IdentifiedBlock = {
        id: `new-${word}`,
        kind: 'paragraph',
        values: {},
        texts: { inlines: [{ kind: 'text', text: `${word}x ganz neu` }] },
        parts: [],
      }
      return insert(tree, added, change.to, change.where) ?? tree
    }
    case 'value': {
      const [name] = Object.keys(block.values).filter((key) => ['title', 'label', 'alt'].includes(key))
      if (name === undefined) return tree
      return replace(tree, block.id, (old) => ({ ...old, values: { ...old.values, [name]: `${word}x` } }))
    }
    default: {
      const names = Object.keys(block.texts)
      const name = names[change.where % Math.max(names.length, 1)]
      if (name === undefined) return tree
      const inlines = block.texts[name] ?? []
      const nodes = [...inlines]
      const last = nodes.at(-1)
      if (change.kind === 'write' && last?.kind === 'text')
        nodes[nodes.length - 1] = { kind: 'text', text: `${last.text} ${word}x` }
      else if (change.kind === 'write') nodes.push({ kind: 'text', text: `${word}x` })
      else if (change.kind === 'replace')
        nodes.splice(0, nodes.length, { kind: 'strong', inlines: [{ kind: 'text', text: `${word}x` }] })
      else nodes.splice(change.where % Math.max(nodes.length, 1), 1)
      return tidy(replace(tree, block.id, (old) => ({ ...old, texts: { ...old.texts, [name]: joined(nodes) } })))
    }
  }
}

/** Striking a mark may leave two texts beside each other, which is not the normal form. */
function joined(nodes: IdentifiedBlock['texts'][string]): IdentifiedBlock['texts'][string] {
  const kept: (typeof nodes)[number][] = []
  for (const node of nodes) {
    const last = kept.at(-1)
    if (node.kind === 'text' && last?.kind === 'text')
      kept[kept.length - 1] = { kind: 'text', text: last.text + node.text }
    else if (node.kind !== last?.kind || node.kind === 'placeholder' || node.kind === 'break') kept.push(node)
  }
  return kept
}

const map = (block: IdentifiedBlock, change: (block: IdentifiedBlock) => IdentifiedBlock): IdentifiedBlock =>
  change({ ...block, parts: block.parts.map((part) => map(part, change)) })
const replace = (tree: IdentifiedBlock, id: string, change: (block: IdentifiedBlock) => IdentifiedBlock) =>
  map(tree, (block) => (block.id === id ? change(block) : block))
const without = (tree: IdentifiedBlock, id: string) =>
  map(tree, (block) => ({ ...block, parts: block.parts.filter((part) => part.id !== id) }))
const tidy = (tree: IdentifiedBlock) =>
  map(tree, (block) => ({
    ...block,
    parts: block.parts.filter(
      ({ kind, parts, texts }) =>
        !(kind === 'list' && parts.length === 0) && !(kind === 'paragraph' && texts.inlines?.length === 0),
    ),
  }))

function insert(tree: IdentifiedBlock, block: IdentifiedBlock, to: number, where: number): IdentifiedBlock | undefined {
  const holder = partsOf[block.kind]
  const columns = Object.keys(block.texts).length
  const fits = (other: IdentifiedBlock) =>
    holder === undefined
      ? holders.includes(other.kind)
      : other.kind === holder &&
        (holder !== 'table' || Object.keys(other.texts).length === columns) &&
        (holder !== 'chart' || (other.values.series as []).length === (block.values.values as []).length) &&
        (block.values.kind !== 'scale' || other.values.scale !== undefined)
  const homes = [...index(tree).values()].map((each) => each.block).filter(fits)
  const home = homes[to % Math.max(homes.length, 1)]
  if (!home) return undefined
  return replace(tree, home.id, (old) => {
    const parts = [...old.parts]
    parts.splice(where % (parts.length + 1), 0, block)
    return { ...old, parts }
  })
}
