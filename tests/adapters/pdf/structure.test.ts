import { type PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { expect, it } from 'vitest'
import { mendStructure } from '../../../main/adapters/pdf/structure.ts'

type Node = readonly [type: string, ...kids: (Node | number)[]]

/** A `+` behind a type stands for the layout attribute "placed as block". */
async function check(tree: Node, expected: Node): Promise<void> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = document
  const build = ([type, ...kids]: Node): PDFDict => {
    const element = context.obj({ Type: 'StructElem', S: type.replace('+', '') })
    if (type.endsWith('+')) element.set(PDFName.of('A'), context.obj([{ O: 'Layout', Placement: 'Block' }]))
    const all = kids.map((kid) => (typeof kid === 'number' ? context.obj(kid) : context.register(build(kid))))
    element.set(PDFName.of('K'), context.obj(all))
    return element
  }
  const read = (element: PDFDict): Node => {
    const kids = element.lookup(PDFName.of('K')) as PDFArray
    return [
      (element.get(PDFName.of('S')) as PDFName).decodeText(),
      ...kids.asArray().map((_, index) => {
        const kid = kids.lookup(index)
        return kid instanceof PDFDict ? read(kid) : Number(String(kid))
      }),
    ]
  }
  const root = build(tree)
  catalog.set(PDFName.of('StructTreeRoot'), context.obj({ Type: 'StructTreeRoot', K: [root] }))
  mendStructure(document)
  expect(read(root)).toEqual(expected)
}

it.each<[string, Node, Node]>([
  ['block of text', ['Document', ['Span+', 1]], ['Document', ['P', 1]]],
  ['block of blocks', ['Document', ['Span+', ['P', 1]]], ['Document', ['Div', ['P', 1]]]],
  ['inline text', ['P', ['Span', 1]], ['P', ['Span', 1]]],
  ['box within a line', ['P', 1, ['Span+', 2]], ['P', 1, ['Span', 2]]],
  ['quotation', ['Document', ['Quote+', ['P', 1]]], ['Document', ['BlockQuote', ['P', 1]]]],
  ['heading', ['Document', ['H2', ['P', 1]]], ['Document', ['H2', ['Span', 1]]]],
  ['empty label', ['LI', ['Lbl'], ['LBody', 1]], ['LI', ['LBody', 1]]],
  ['empty divisions', ['Document', ['Div', ['Div'], ['Div']], ['P', 1]], ['Document', ['P', 1]]],
  ['empty cell', ['TR', ['TD', ['P']], ['TD', 1]], ['TR', ['TD'], ['TD', 1]]],
])('%s', (_, tree, expected) => check(tree, expected))
