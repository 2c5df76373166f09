import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef, PDFStream } from 'pdf-lib'
import type { Source } from './source.ts'

/**
 * Takes out what PDF/A-2 forbids and a handout never needs. The layout engine writes hardly any of it today;
 * a picture or a new version of the engine may bring it along.
 */
export function removeForbidden(source: Source, catalog: PDFDict, pages: readonly PDFDict[]): void {
  // ISO 19005-2, 6.5.1, 6.5.2 and 6.10 to 6.12: actions that run by themselves, scripts, alternative pages, requirements.
  for (const key of ['AA', 'OpenAction', 'Requirements', 'NeedsRendering', 'Perms', 'Collection']) remove(catalog, key)
  const names = change(source, catalog.get(PDFName.of('Names')))
  if (names instanceof PDFDict) for (const key of ['JavaScript', 'AlternatePresentations']) remove(names, key)
  for (const page of pages) {
    for (const key of ['AA', 'PresSteps']) remove(page, key)
    const annotations = source.resolve(page.get(PDFName.of('Annots')))
    if (!(annotations instanceof PDFArray)) continue
    for (const each of annotations.asArray()) {
      const annotation = change(source, each)
      if (annotation instanceof PDFDict) mendAnnotation(source, annotation)
    }
  }
  for (const [number, { from, to, isStream }] of source.slices)
    if (isStream && FOR_PICTURES.test(source.text.slice(from, Math.min(to, from + LONGEST_HEAD)))) {
      const picture = change(source, PDFRef.of(number))
      if (picture instanceof PDFStream) mendPicture(picture.dict)
    }
}

/** Finds more than it should, in a stream's bytes too: then the stream is written as it was. */
const FOR_PICTURES = /\/(?:Alternates|OPI|Ref|PS)\b|\/Interpolate\s+true\b/
const LONGEST_HEAD = 4096

/** What a reference leads to, which is written anew. */
function change(source: Source, object: PDFObject | undefined): PDFObject | undefined {
  const found = source.resolve(object)
  if (object instanceof PDFRef && found) source.changes.set(object.objectNumber, found)
  return found
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
function mendAnnotation({ resolve }: Source, dict: PDFDict): void {
  if (dict.get(PDFName.of('Subtype')) !== PDFName.of('Link')) return
  dict.set(PDFName.of('F'), PDFNumber.of(PRINT))
  remove(dict, 'AA')
  const contents = PDFName.of('Contents')
  if (dict.has(contents)) return
  const action = resolve(dict.get(PDFName.of('A')))
  const target = action instanceof PDFDict ? action.get(PDFName.of('URI')) : undefined
  if (target) dict.set(contents, target)
}

function remove(dict: PDFDict, key: string): void {
  dict.delete(PDFName.of(key))
}
