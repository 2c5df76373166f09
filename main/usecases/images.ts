import { walkInlines } from '../core/document/walk.ts'
import type { Problem } from '../core/outcome.ts'
import { type ImageFault, imageFault } from '../core/package/image.ts'
import type { Source } from './library.ts'
import type { Files } from './ports.ts'

const findings: Readonly<Record<ImageFault | 'missing' | 'outside', readonly [string, string]>> = {
  missing: [
    'Das Bild „{src}“ gibt es nicht.',
    'Legen Sie die Datei in den Ordner bilder des Kits oder berichtigen Sie den Namen.',
  ],
  outside: ['Das Bild „{src}“ liegt außerhalb des Kits.', 'Legen Sie die Datei in den Ordner bilder des Kits.'],
  'too-large': ['Das Bild „{src}“ ist größer als 2 MB.', 'Verkleinern Sie das Bild.'],
  'not-an-image': [
    '„{src}“ ist kein Bild im Format SVG, PNG oder JPEG.',
    'Speichern Sie das Bild in einem dieser Formate.',
  ],
  'svg-active': [
    'Das SVG „{src}“ enthält Skripte oder bewegte Teile.',
    'Speichern Sie es als einfaches SVG ohne Skripte.',
  ],
  'svg-external': [
    'Das SVG „{src}“ lädt fremde Dateien nach.',
    'Betten Sie diese Teile ein oder löschen Sie die Verweise.',
  ],
}

/** The images of a document by the path written there, and what is wrong with them. */
export async function readImages(
  files: Files,
  folder: string,
  source: Pick<Source, 'document' | 'places' | 'file'>,
): Promise<{ readonly assets: ReadonlyMap<string, Uint8Array>; readonly problems: readonly Problem[] }> {
  const used = new Map<string, object>()
  walkInlines(source.document, (inline) => {
    if (inline.kind === 'image' && !used.has(inline.src)) used.set(inline.src, inline)
  })
  const assets = new Map<string, Uint8Array>()
  const problems: Problem[] = []
  for (const [src, node] of used) {
    const outside = /^([/\\]|[A-Za-z][A-Za-z0-9+.-]*:)|(^|[/\\])\.\.([/\\]|$)/.test(src)
    const bytes = outside ? undefined : await files.bytes(`${folder}/${src}`)
    const fault = bytes?.ok ? imageFault(bytes.value) : outside ? 'outside' : 'missing'
    if (bytes?.ok && !fault) assets.set(src, bytes.value)
    if (!fault) continue
    const [message, hint] = findings[fault]
    const place = { file: source.file, line: 1, ...source.places.get(node) }
    problems.push({ code: `image-${fault}`, severity: 'error', message: message.replace('{src}', src), hint, place })
  }
  return { assets, problems }
}
