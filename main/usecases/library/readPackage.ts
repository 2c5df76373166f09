import type { FrontMatter } from '../../core/document/document.ts'
import { type Parsed, parse, parseHead } from '../../core/document/parse.ts'
import { decodeKit, type Kit, type Sorting } from '../../core/library/kit.ts'
import { nearest } from '../../core/library/nearest.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import { isOwnName } from '../../core/ownName.ts'
import { decodePackageInfo, type PackageInfo } from '../../core/package/packageInfo.ts'
import type { FolderFiles } from '../ports.ts'

export interface Source extends Parsed {
  readonly id: string
  /** Path relative to the package, with `/`. */
  readonly file: string
}

export async function readPackageInfo(files: FolderFiles): Promise<Result<PackageInfo>> {
  const text = await files.text('package.yaml')
  return text.ok ? decodePackageInfo(text.value, 'package.yaml') : text
}

/** Ids of the kits: every folder with a `kit.yaml`. Fails with `file-outside` when one of the names leads out of the package. */
export async function kitIds(files: FolderFiles): Promise<Result<readonly string[]>> {
  const names = await files.names('')
  if (!names.ok) return names
  const found = await Promise.all(names.value.map((name) => files.names(name)))
  const outside = found.find((each) => !each.ok && each.fault.code === 'file-outside')
  if (outside && !outside.ok) return outside
  return done(
    names.value.filter((_, index) => {
      const inside = found[index]
      return inside?.ok === true && inside.value.includes('kit.yaml')
    }),
  )
}

/** Fails with `kit-unknown`, naming the nearest, or with what its `kit.yaml` has wrong. */
export async function readKit(files: FolderFiles, id: string, sorting: Sorting): Promise<Result<Kit>> {
  const file = `${id}/kit.yaml`
  const text = isOwnName(file) && !id.includes('/') ? await files.text(file) : failed('file-missing', { path: file })
  if (text.ok) return decodeKit(text.value, file, sorting)
  if (text.fault.code !== 'file-missing') return text
  const ids = await kitIds(files)
  if (!ids.ok) return ids
  return failed('kit-unknown', { kit: id, nearest: nearest(id, ids.value) ?? '', known: ids.value.join(', ') })
}

/** The listed documents in their order; those whose file is missing are left out. */
export async function readDocuments(
  files: FolderFiles,
  kit: Pick<Kit, 'id' | 'documents'>,
): Promise<Result<readonly Source[]>> {
  const sources: Source[] = []
  for (const id of kit.documents) {
    const source = await readDocument(files, kit.id, id)
    if (source.ok) sources.push(source.value)
    else if (source.fault.code !== 'file-missing') return source
  }
  return done(sources)
}

export async function readDocument(files: FolderFiles, kit: string, id: string): Promise<Result<Source>> {
  const file = `${kit}/${id}.md`
  const text = await files.text(file)
  return text.ok ? done({ id, file, ...parse(text.value, file) }) : text
}

/** The heads of the listed documents, whose texts are not read: a list of all kits has no time for them. */
export async function readHeads(
  files: FolderFiles,
  kit: Pick<Kit, 'id' | 'documents'>,
): Promise<Result<readonly FrontMatter[]>> {
  const texts = await Promise.all(kit.documents.map((id) => files.text(`${kit.id}/${id}.md`)))
  const heads: FrontMatter[] = []
  for (const text of texts) {
    if (text.ok) heads.push(parseHead(text.value))
    else if (text.fault.code !== 'file-missing') return text
  }
  return done(heads)
}
