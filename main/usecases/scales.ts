import { walkBlocks } from '../core/document/walk.ts'
import type { Scales } from '../core/facts/tables/sheets.ts'
import type { LibraryKit } from './library/library.ts'
import type { Source } from './library/readPackage.ts'

/** The scales of a kit's rating sheets: of all fields that its `ratings` name. A kit that cannot be read has none. */
export async function scalesOf(kit: LibraryKit): Promise<Scales> {
  const prefixes = Object.keys(kit.kit.ratings ?? {})
  if (prefixes.length === 0) return new Map()
  const sources = await kit.documents()
  return sources.ok ? scalesIn(sources.value, prefixes) : new Map()
}

function scalesIn(sources: readonly Source[], prefixes: readonly string[]): Scales {
  const scales = new Map<string, { readonly from: number; readonly to: number }>()
  for (const { document } of sources)
    walkBlocks(document.blocks, (block) => {
      if (block.kind !== 'fields' || !block.scale) return
      const { from, to } = block.scale
      for (const { kind, name } of block.fields)
        if (kind === 'scale' && prefixes.some((prefix) => name.startsWith(`${prefix}-`))) scales.set(name, { from, to })
    })
  return scales
}
