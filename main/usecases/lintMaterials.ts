import { done, failed, type Problem, type Result } from '../core/outcome.ts'
import { unreadable } from './finding.ts'
import { kitIds, readPackageInfo } from './library/readPackage.ts'
import { lintKit } from './lintKit.ts'
import type { FolderFiles, HasGlyph, OpenFolder, ReadPicture } from './ports.ts'

export interface LintReport {
  readonly kits: number
  readonly documents: number
  /** Places are relative to the package's folder, whether it was given or one of its kits. */
  readonly problems: readonly Problem[]
}

export interface LintPorts {
  readonly openFolder: OpenFolder
  readonly hasGlyph: HasGlyph
  readonly readPicture: ReadPicture
}

/** Checks a whole package folder, or one kit folder. Findings are in the report; a fault means there is nothing to check. */
export async function lintMaterials(folder: string, { openFolder, ...ports }: LintPorts): Promise<Result<LintReport>> {
  const path = withoutSlashes(folder)
  const given = openFolder(path)
  const names = await given.names('')
  if (!names.ok) return failed(names.fault.code, { ...names.fault.facts, path: folder })
  const single = names.value.includes('kit.yaml') && !names.value.includes('package.yaml')
  if (!single && !names.value.includes('package.yaml')) return failed('not-materials', { path: folder })
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  const id = path.slice(cut + 1)
  const files = single ? await around(openFolder(cut < 0 ? '.' : path.slice(0, cut) || '/'), given, id) : given
  const ids = single ? done([id]) : await kitIds(files)
  if (!ids.ok) return ids
  const info = await readPackageInfo(files)
  const problems: Problem[] =
    single || info.ok ? [] : [...(info.fault.problems ?? [unreadable(info.fault, 'package.yaml')])]
  let documents = 0
  for (const id of ids.value) {
    const kit = await lintKit(id, info.ok ? info.value : {}, { ...ports, files })
    problems.push(...kit.problems)
    documents += kit.documents
  }
  return done({ kits: ids.value.length, documents, problems })
}

/** A kit in its package, or for itself: then what lies beside it is none of its business. */
async function around(beside: FolderFiles, kit: FolderFiles, id: string): Promise<FolderFiles> {
  const names = await beside.names('')
  if (names.ok && names.value.includes('package.yaml')) return beside
  const inside = async <T>(name: string, read: (own: string) => Promise<Result<T>>): Promise<Result<T>> => {
    if (name !== id && !name.startsWith(`${id}/`)) return failed('file-missing', { path: name })
    const result = await read(name.slice(id.length + 1))
    return result.ok ? result : failed(result.fault.code, { ...result.fault.facts, path: name })
  }
  return {
    bytes: (name) => inside(name, kit.bytes),
    text: (name) => inside(name, kit.text),
    names: (name) => inside(name, kit.names),
  }
}

function withoutSlashes(folder: string): string {
  let end = folder.length
  while (end > 1 && /[/\\]/.test(folder[end - 1] ?? '')) end -= 1
  return folder.slice(0, end)
}
