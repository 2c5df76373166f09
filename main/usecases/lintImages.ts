import { picturesOf } from '../core/document/ownPicture.ts'
import { type Problem, warning } from '../core/outcome.ts'
import { imageName } from './images.ts'
import type { Source } from './library/readPackage.ts'
import type { FolderFiles } from './ports.ts'

/** Files in the folder `bilder` that neither a document nor the kit shows. */
export async function unusedImages(
  files: FolderFiles,
  folder: string,
  kit: string,
  sources: readonly Source[],
  icon: string | undefined,
): Promise<readonly Problem[]> {
  const names = await files.names(`${folder}/bilder`)
  const used = new Set(icon === undefined ? [] : [icon])
  for (const { document } of sources) for (const src of picturesOf(document).keys()) used.add(imageName(src))
  return (names.ok ? names.value : [])
    .filter((name) => !used.has(`bilder/${name.normalize('NFC')}`))
    .map((name) => warning('image-unused', { name }, { file: `${kit}/bilder/${name}`, line: 1 }))
}
