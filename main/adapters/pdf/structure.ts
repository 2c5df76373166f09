import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from 'pdf-lib'

/**
 * Mends places where the layout engine's structure tree is valid but misleads a screen reader:
 * blocks tagged as inline text, paragraphs inside headings, elements that hold nothing.
 * Types after ISO 32000-1, 14.8.4.
 */
export function mendStructure({ catalog }: PDFDocument): void {
  const root = catalog.lookup(TREE)
  if (root instanceof PDFDict) mendChildren(root, '')
}

const TREE = PDFName.of('StructTreeRoot')
const KIDS = PDFName.of('K')
const TYPE = PDFName.of('S')
const ATTRIBUTES = PDFName.of('A')
const PLACEMENT = PDFName.of('Placement')
const BLOCK = PDFName.of('Block')

const HEADING = /^H[1-6]?$/
const INLINE_ONLY = /^(H[1-6]?|P|Span|Link|Quote|Em|Strong|Code|Lbl|Caption)$/
const GROUPING = /^(P|Div|L|Table|Figure|BlockQuote|H[1-6]?)$/
/** An empty table cell keeps its place in the grid; an empty one of these says nothing. */
const NEEDS_CONTENT = /^(Lbl|Div|Span|P)$/

function mendChildren(parent: PDFDict, type: string): void {
  const kids = parent.lookup(KIDS)
  if (kids instanceof PDFArray) {
    for (let index = kids.size() - 1; index >= 0; index--) {
      const kid = kids.lookup(index)
      if (kid && mend(kid, type) === 'empty') kids.remove(index)
    }
  } else if (kids && mend(kids, type) === 'empty') parent.delete(KIDS)
}

function mend(kid: PDFObject, parent: string): 'kept' | 'empty' {
  if (!(kid instanceof PDFDict) || !kid.has(TYPE)) return 'kept'
  const type = rightType(kid, nameOf(kid), parent)
  kid.set(TYPE, PDFName.of(type))
  mendChildren(kid, type)
  return NEEDS_CONTENT.test(type) && isEmpty(kid) ? 'empty' : 'kept'
}

function rightType(element: PDFDict, type: string, parent: string): string {
  if (type === 'P' && HEADING.test(parent)) return 'Span'
  if (INLINE_ONLY.test(parent) || !isPlacedAsBlock(element)) return type
  if (type === 'Quote') return 'BlockQuote'
  if (type === 'Span') return childTypes(element).some((child) => GROUPING.test(child)) ? 'Div' : 'P'
  return type
}

function isPlacedAsBlock(element: PDFDict): boolean {
  const attributes = element.lookup(ATTRIBUTES)
  const all = attributes instanceof PDFArray ? attributes.asArray().map((_, i) => attributes.lookup(i)) : [attributes]
  return all.some((each) => each instanceof PDFDict && each.get(PLACEMENT) === BLOCK)
}

function childTypes(element: PDFDict): readonly string[] {
  const kids = element.lookup(KIDS)
  const all = kids instanceof PDFArray ? kids.asArray().map((_, index) => kids.lookup(index)) : [kids]
  return all.flatMap((kid) => (kid instanceof PDFDict ? [nameOf(kid)] : []))
}

function isEmpty(element: PDFDict): boolean {
  const kids = element.lookup(KIDS)
  return kids === undefined || (kids instanceof PDFArray && kids.size() === 0)
}

function nameOf(element: PDFDict): string {
  const type = element.lookup(TYPE)
  return type instanceof PDFName ? type.decodeText() : ''
}
