import { PDFArray, PDFBool, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib'

/**
 * Takes out what PDF/A-2 forbids and a handout never needs. The layout engine writes hardly any of it today;
 * a picture or a new version of the engine may bring it along.
 */
export function removeForbidden(document: PDFDocument): void {
  const { catalog, context } = document
  // ISO 19005-2, 6.5.1, 6.5.2 and 6.10 to 6.12: actions that run by themselves, scripts, alternative pages, requirements.
  for (const key of ['AA', 'OpenAction', 'Requirements', 'NeedsRendering', 'Perms', 'Collection']) remove(catalog, key)
  const names = catalog.lookup(PDFName.of('Names'))
  if (names instanceof PDFDict) for (const key of ['JavaScript', 'AlternatePresentations']) remove(names, key)
  for (const page of document.getPages()) for (const key of ['AA', 'PresSteps']) remove(page.node, key)

  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) mendPicture(object.dict)
    else if (object instanceof PDFDict) mendAnnotation(object)
  }
}

/** 6.2.8 and 6.2.9: pictures are neither smoothed by the viewer nor swapped for other ones. */
function mendPicture(dict: PDFDict): void {
  const subtype = dict.get(PDFName.of('Subtype'))
  if (subtype !== PDFName.of('Image') && subtype !== PDFName.of('Form')) return
  for (const key of ['Alternates', 'OPI', 'Ref', 'PS']) remove(dict, key)
  const smoothed = PDFName.of('Interpolate')
  if (dict.has(smoothed)) dict.set(smoothed, PDFBool.False)
}

const PRINT = 4

/** 6.3.2: annotations print, and are neither hidden nor tied to the screen. PDF/UA-1, 7.18.5: a link describes itself. */
function mendAnnotation(dict: PDFDict): void {
  if (dict.get(PDFName.of('Subtype')) !== PDFName.of('Link') || !(dict.lookup(PDFName.of('Rect')) instanceof PDFArray))
    return
  dict.set(PDFName.of('F'), PDFNumber.of(PRINT))
  remove(dict, 'AA')
  const contents = PDFName.of('Contents')
  if (dict.has(contents)) return
  const action = dict.lookup(PDFName.of('A'))
  const target = action instanceof PDFDict ? action.get(PDFName.of('URI')) : undefined
  if (target) dict.set(contents, target)
}

function remove(dict: PDFDict, key: string): void {
  dict.delete(PDFName.of(key))
}
