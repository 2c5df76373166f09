import { PDFArray, PDFBool, type PDFDict, PDFName } from 'pdf-lib'
import type { Printing } from '../../core/handout/printing.ts'
import type { Source } from './source.ts'

/**
 * What the print dialog of a viewer begins with: ISO 32000-1, 12.2, table 150; PDF/A-2 and PDF/UA-1 leave it free. Which edge
 * the paper is turned on follows from the sheet: one that lies across, as a booklet's, on its short edge.
 */
export function setPrintHints(
  { resolve }: Source,
  preferences: PDFDict,
  pages: readonly PDFDict[],
  { exact, sides }: Printing,
): void {
  const sizes = pages.map((page) => sizeOf(resolve(page.get(PDFName.of('MediaBox')))))
  const [first] = sizes
  if (exact) preferences.set(PDFName.of('PrintScaling'), PDFName.of('None'))
  if (sides === 'one') preferences.set(PDFName.of('Duplex'), PDFName.of('Simplex'))
  if (sides === 'two' && first && pages.length > 1)
    preferences.set(
      PDFName.of('Duplex'),
      PDFName.of(first.width > first.height ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge'),
    )
  if (exact || !sizes.every(isA4)) preferences.set(PDFName.of('PickTrayByPDFSize'), PDFBool.True)
}

interface Size {
  readonly width: number
  readonly height: number
}

function sizeOf(box: unknown): Size {
  const [left = 0, bottom = 0, right = 0, top = 0] = box instanceof PDFArray ? box.asArray().map(Number) : []
  return { width: right - left, height: top - bottom }
}

/** Either way up, to a point. */
const isA4 = ({ width, height }: Size): boolean =>
  Math.abs(Math.min(width, height) - 595.276) < 1 && Math.abs(Math.max(width, height) - 841.89) < 1
