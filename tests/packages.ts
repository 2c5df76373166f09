import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface PackageSketch {
  readonly id: string
  readonly version?: string
  /** Lines that `package.yaml` has besides. */
  readonly more?: string
  /** By kit: title and lines that its `kit.yaml` has besides, and the text of its documents. */
  readonly kits?: Readonly<
    Record<string, { readonly more?: string; readonly documents: Readonly<Record<string, string>> }>
  >
}

/** Writes a small package into a folder. */
export function writePackage(folder: string, { id, version = '1.0.0', more = '', kits = {} }: PackageSketch): string {
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  put(
    'package.yaml',
    `id: ${id}\nversion: ${version}\ntitle: Paket ${id}\npublisher: Redaktion\nlanguage: de\nlicence: CC BY 4.0\ndate: 2026-11-24\n${more}`,
  )
  for (const [kit, { more: rest = '', documents }] of Object.entries(kits)) {
    const listed = Object.keys(documents).join(', ')
    put(
      `${kit}/kit.yaml`,
      `id: ${kit}\ntitle: Kit ${kit}\nsummary: Aus ${id}.\nduration: 1 Tag\ndocuments: [${listed}]\n${rest}`,
    )
    for (const [document, text] of Object.entries(documents)) put(`${kit}/${document}.md`, sheetOf(document, text))
  }
  return folder
}

/** A document of one page. */
export const sheetOf = (id: string, text: string): string =>
  `---\nid: ${id}\ntitle: Blatt ${id}\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n${text}\n`
