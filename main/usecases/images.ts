import { walkInlines } from '../core/document/walk.ts'
import { error, type Place, type Problem } from '../core/outcome.ts'
import { isOwnName } from '../core/ownName.ts'
import { imageFault } from '../core/package/image.ts'
import type { Source } from './library/readPackage.ts'
import type { FolderFiles } from './ports.ts'

/** The images of a document by the path written there, and what is wrong with them. */
export async function readImages(
  files: FolderFiles,
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
    const place = { file: source.file, line: 1, ...source.places.get(node) }
    const image = await readImage(files, folder, src, place)
    if (image.bytes) assets.set(src, image.bytes)
    else problems.push(image.problem)
  }
  return { assets, problems }
}

/** Every sound image in a kit's picture folder, by the path that a document writes. */
export async function kitImages(files: FolderFiles, folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = await files.names(`${folder}/${pictures}`)
  if (!names.ok) return new Map()
  const read = await Promise.all(
    names.value.map(async (name) => {
      const { bytes } = await readImage(files, folder, `${pictures}/${name}`, {})
      return bytes ? ([[`${pictures}/${name}`, bytes]] as const) : []
    }),
  )
  return new Map(read.flat())
}

const pictures = 'bilder'

/** One image of a kit, or what is wrong with it, said at `place`. */
export async function readImage(
  files: FolderFiles,
  folder: string,
  src: string,
  place: Place,
): Promise<
  { readonly bytes: Uint8Array; readonly problem?: never } | { readonly bytes?: never; readonly problem: Problem }
> {
  const outside = !isOwnName(src)
  const read = outside ? undefined : await files.bytes(`${folder}/${src}`)
  const fault = read?.ok ? imageFault(read.value) : outside ? 'outside' : 'missing'
  if (read?.ok && !fault) return { bytes: read.value }
  return { problem: error(`image-${fault ?? 'missing'}`, { src }, place) }
}
