import type { BlockKind, Document, FrontMatter } from '../document/document.ts'
import { walkBlocks } from '../document/walk.ts'
import { usesPerson } from '../facts/usesPerson.ts'
import type { SheetLayout } from './sheets.ts'

/** What a viewer's print dialog should begin with. */
export interface Printing {
  /** At its own size: what is cut or folded must not be shrunk to the printer's margins. */
  readonly exact: boolean
  /** `one`: nothing may stand on the back; `two`: made to be turned. Absent: whatever the printer is set to. */
  readonly sides?: 'one' | 'two'
}

const cut: readonly FrontMatter['kind'][] = ['cards', 'nametags', 'certificate']
const bound: readonly FrontMatter['kind'][] = [
  'agenda',
  'booklet',
  'brochure',
  'checklist',
  'guide',
  'minutes',
  'report',
  'script',
]
const leaves: readonly FrontMatter['kind'][] = ['feedback', 'letter', 'sheet', 'worksheet']

/** `pages`: of the document, before they are laid on sheets. */
export function printingOf(document: Document, layout: SheetLayout, pages: number): Printing {
  const { kind } = document.front
  if (layout === 'booklet') return { exact: true, sides: 'two' }
  const exact = cut.includes(kind) || holds(document, 'cards')
  // A card, a certificate or a poster on the back of another is spoilt.
  if (cut.includes(kind) || kind === 'poster') return { exact, sides: 'one' }
  // With a copy for each person, the next one's would begin on the back of an odd last page.
  const turned = !exact && !usesPerson(document) && (bound.includes(kind) || (leaves.includes(kind) && pages === 2))
  return turned ? { exact, sides: 'two' } : { exact }
}

function holds(document: Document, kind: BlockKind): boolean {
  let found = false
  walkBlocks(document.blocks, (block) => {
    found ||= block.kind === kind
  })
  return found
}
