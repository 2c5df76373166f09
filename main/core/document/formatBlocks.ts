import { kindOf } from './blockKinds.ts'
import type { Blocks } from './document.ts'

export function formatBlocks(blocks: Blocks): string {
  return blocks
    .map((block, index) => {
      const before = blocks.slice(0, index).reverse()
      const alike = before.findIndex(
        (each) => each.kind !== 'list' || block.kind !== 'list' || each.ordered !== block.ordered,
      )
      const run = alike < 0 ? before.length : alike
      return kindOf(block).write(block, { blocks: formatBlocks, turned: run % 2 === 1 })
    })
    .join('\n\n')
}
