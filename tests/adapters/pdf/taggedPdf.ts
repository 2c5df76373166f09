import { PDFDocument, PDFName, PDFString } from 'pdf-lib'

/** A tagged PDF of the shape that the layout engine writes, with a few things that PDF/A forbids. */
export async function taggedPdf(pages = 2): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { catalog, context } = document
  for (let index = 0; index < pages; index++) document.addPage([595, 842])
  const link = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 100, 20],
      F: 2,
      A: { S: 'URI', URI: PDFString.of('https://example.org/') },
    }),
  )
  document.getPage(0).node.set(PDFName.of('Annots'), context.obj([link]))
  document.getPage(0).node.set(PDFName.of('AA'), context.obj({}))
  const picture = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 1,
    Height: 1,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
  }
  context.register(context.stream(new Uint8Array([0]), { ...picture, Interpolate: true, Alternates: [] }))
  catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot', K: [] })))
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ Direction: 'L2R' }))
  catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }))
  catalog.set(PDFName.of('Names'), context.obj({ JavaScript: {}, Dests: {} }))
  return document.save({ addDefaultPage: false, updateFieldAppearances: false, useObjectStreams: false })
}
