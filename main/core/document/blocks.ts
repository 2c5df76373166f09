import type { Token, Tokens } from 'marked'
import { createAttributes } from './attributes.ts'
import { blockKinds } from './blockKinds.ts'
import { continued, noMark } from './days.ts'
import type { DirectiveToken } from './directives.ts'
import type { Block, Blocks } from './document.ts'
import type { DirectiveSource, MarkdownSource } from './kind.ts'
import { labelKey, type Reader } from './reader.ts'

export function readBlocks(reader: Reader, tokens: readonly Token[]): Blocks {
  let found: Block[] = []
  tokens.forEach((token, index) => {
    const blocks = readBlock(reader, token)
    const before = tokens[index - 1]?.type
    // "Wir treffen uns am / 1. Mai": only a list that begins with 1 interrupts a paragraph, and this one is none.
    if (token.type === 'list') reportNumber(reader, token, found, blocks)
    const goesOn =
      token.type === 'list' && (before === 'paragraph' || before === 'text') && noMark(token.raw) !== undefined
    if (goesOn) found = [...continued(reader, found, blocks)]
    else found.push(...blocks)
  })
  return found
}

/** A number that begins a line and continues no list may be one of a sentence: a storey, a year, a session. */
function reportNumber(reader: Reader, { raw }: Token, before: Blocks, [first]: Blocks): void {
  if (first?.kind !== 'list' || !first.ordered) return
  const place = reader.places.get(first) ?? {}
  const mark = /^\s*(\d+[.)])/.exec(raw)?.[1] ?? ''
  const counted = before.some((block) => block.kind === 'list' && block.ordered)
  if (first.start > 1 && !counted) reader.report('list-number', { text: mark }, place)
  const last = before.at(-1)
  if (mark.endsWith(')') && !(last?.kind === 'list' && last.ordered))
    reader.report('list-bracket', { text: mark }, place)
}

const byToken = new Map<string, MarkdownSource>()
const byName = new Map<string, DirectiveSource>()
for (const [name, { source }] of Object.entries(blockKinds)) {
  if (source.body) byName.set(name, source)
  else for (const token of source.tokens) byToken.set(token, source)
}

function readBlock(reader: Reader, token: Tokens.Generic): Blocks {
  if (token.type === 'space') return []
  const place = reader.seek(token.raw)
  const found = ((): Blocks => {
    switch (token.type) {
      case 'directive':
        return readDirectiveBlock(reader, token as unknown as DirectiveToken)
      case 'def':
        reader.definitions.push({ label: labelKey(token.tag), text: token.raw.trim().replace(/\s+/g, ' '), place })
        reader.pass(token.raw)
        return []
      case 'stray':
        reader.report('block-unnamed', {}, place)
        reader.pass(token.raw)
        return []
      default: {
        const source = byToken.get(token.type)
        if (source) return source.read({ reader, token, place, blocks: (inner) => readBlocks(reader, inner) })
        // What marked may find besides stays visible.
        return token.text ? [{ kind: 'paragraph', inlines: [{ kind: 'text', text: String(token.text) }] }] : []
      }
    }
  })()
  for (const block of found) if (!reader.places.has(block)) reader.places.set(block, place)
  return found

  function readDirectiveBlock(reader: Reader, token: DirectiveToken): Blocks {
    const { name, attributes, closed } = token.directive
    if (!closed) reader.report('block-open', { name }, place)
    reader.pass(token.raw)
    const blocks = (tokens: readonly Token[]): Blocks => readBlocks(reader, tokens)
    const body = (): Blocks => token.cells.flatMap(blocks)
    const source = byName.get(name)
    if (!source) {
      const allowed = [...byName.keys()]
      reader.report('block-unknown', { name: (name + attributes).trim(), allowed }, place)
      return body()
    }
    const given = createAttributes(reader, name, attributes, source.attributes, place)
    const surplus = (): Blocks => {
      const inside = body()
      if (inside.length > 0) reader.report('block-not-empty', { name }, place)
      return inside
    }
    return source.read({ reader, token, place, blocks, given, surplus })
  }
}
