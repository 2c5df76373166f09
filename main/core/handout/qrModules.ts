import { encode } from 'uqr'
import type { FrontMatter } from '../document/document.ts'

/** Rows of dark (1) and light (0) squares; undefined when the text is longer than a QR code holds (ISO/IEC 18004: 2,331 bytes at level M). */
export function qrModules(value: string): readonly string[] | undefined {
  try {
    return encode(value || ' ', { ecc: 'M', border: 0 }).data.map((row) =>
      row.map((dark) => (dark ? '1' : '0')).join(''),
    )
  } catch {
    return undefined
  }
}

/** A telephone tells squares apart that are a third of a millimetre wide; `side` of the code in millimetres, as the template draws it. */
export const isReadable = (modules: readonly string[], { kind, page }: Pick<FrontMatter, 'kind' | 'page'>): boolean =>
  modules.length <= 3 * (kind === 'poster' ? 45 : page.startsWith('a6') ? 22 : 30)
