import type { Inlines } from '../document/document.ts'
import { plainText } from '../document/text.ts'
import type { IdentifiedBlock } from './adaptation.ts'
import { canonical } from './canonical.ts'
import { compareBlocks } from './compare.ts'

export interface BlockDifference {
  readonly id: string
  readonly status: 'changed' | 'added' | 'moved' | 'removed'
  /** For `removed`: the block it stood behind here; unset: at the beginning. */
  readonly after?: string
  /** The first words of the block. */
  readonly words: string
}

/** How the blocks of a document differ from the template, each with what stands inside it. In the order of the text. */
export function differencesOf(template: IdentifiedBlock, local: IdentifiedBlock): readonly BlockDifference[] {
  const old = new Map(template.parts.map((block) => [block.id, block]))
  const now = new Map(local.parts.map((block) => [block.id, block]))
  const differences: BlockDifference[] = []
  let last: string | undefined
  for (const { id, kind, moved } of compareBlocks(outline(template), outline(local))) {
    const [before, after] = [old.get(id), now.get(id)]
    if (kind === 'removed') {
      const place = last === undefined ? {} : { after: last }
      if (before) differences.push({ id, status: 'removed', words: wordsOf(before), ...place })
      continue
    }
    if (!after) continue
    last = id
    const status = !before ? 'added' : keyOf(before) !== keyOf(after) ? 'changed' : moved ? 'moved' : undefined
    if (status) differences.push({ id, status, words: wordsOf(after) })
  }
  return differences
}

/** The blocks in their order, without what they say. */
const outline = (tree: IdentifiedBlock): IdentifiedBlock => ({
  ...tree,
  values: {},
  parts: tree.parts.map(({ id, kind }) => ({ id, kind, values: {}, texts: {}, parts: [] })),
})

const keys = new WeakMap<IdentifiedBlock, string>()
/** Blocks that nobody touched are the same objects after every key stroke. */
function keyOf(block: IdentifiedBlock): string {
  const known = keys.get(block)
  if (known !== undefined) return known
  const key = canonical(block) ?? ''
  keys.set(block, key)
  return key
}

/** The first words of a block and what stands inside it, for lists that name it. */
export function wordsOf(block: IdentifiedBlock, longest = 60): string {
  const words = textsOf(block).join(' ').replace(/\s+/g, ' ').trim()
  return words.length > longest ? `${words.slice(0, longest).replace(/\s\S*$/, '')} …` : words
}

function textsOf({ values, texts, parts }: IdentifiedBlock): readonly string[] {
  const named = ['title', 'label', 'text', 'value'].flatMap((name) => {
    const value = values[name]
    return typeof value === 'string' ? [value] : []
  })
  const written = Object.values(texts).map(readableText)
  return [...named, ...written, ...parts.flatMap(textsOf)].filter((text) => text.trim() !== '')
}

/** A text as a list names it: a fact by its path, since it has no value there. */
export const readableText = (inlines: Inlines): string => plainText(inlines, { placeholder: ({ path }) => `[${path}]` })
