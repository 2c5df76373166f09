import type { Agenda } from '../core/document/document.ts'
import { walkBlocks } from '../core/document/walk.ts'
import type { Source } from './library/readPackage.ts'

/** The agendas that a kit's documents define, by id; the first of an id counts. */
export function agendasOf(sources: readonly Pick<Source, 'document'>[]): ReadonlyMap<string, Agenda> {
  const agendas = new Map<string, Agenda>()
  for (const { document } of sources) {
    walkBlocks(document.blocks, (block) => {
      if (block.kind === 'agenda' && block.id !== undefined && block.ref === undefined && !agendas.has(block.id)) {
        agendas.set(block.id, block)
      }
    })
  }
  return agendas
}
