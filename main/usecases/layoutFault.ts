import type { Block, Document } from '../core/document/document.ts'
import { failed, type Place } from '../core/outcome.ts'
import { LayoutLimit } from './ports.ts'

/**
 * Why `path` could not be laid out: `layout-too-slow` (facts: `path`, `line`, `seconds`), `layout-too-large` (`path`, `line`),
 * `layout-failed` (`path`, `reason`). `line`: where the largest block begins, the first to shorten.
 */
export function layoutFault(
  error: unknown,
  path: string,
  { document, places }: { readonly document: Document; readonly places: ReadonlyMap<object, Place> },
) {
  const reason = error instanceof Error ? error.message : String(error)
  if (!(error instanceof LayoutLimit)) return failed('layout-failed', { path, reason })
  const line = lineOf(largest(document.blocks), places)
  if (error.of === 'memory') return failed('layout-too-large', { path, line })
  return failed('layout-too-slow', { path, line, seconds: error.seconds })
}

function largest(blocks: readonly Block[]): Block | undefined {
  const sizes = blocks.map((block) => ({ block, size: JSON.stringify(block).length }))
  return sizes.toSorted((a, b) => b.size - a.size)[0]?.block
}

const lineOf = (block: Block | undefined, places: ReadonlyMap<object, Place>): number =>
  (block && places.get(block)?.line) ?? 1
