import { done, failed, type Problem, type Result } from '../core/outcome.ts'
import { unreadable } from './finding.ts'
import { kitIds, readPackageInfo } from './library/readPackage.ts'
import { lintKit } from './lintKit.ts'
import type { HasGlyph, OpenFolder, ReadPicture } from './ports.ts'

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
  const files = single ? openFolder(cut < 0 ? '.' : path.slice(0, cut) || '/') : given
  const ids = single ? done([path.slice(cut + 1)]) : await kitIds(files)
  if (!ids.ok) return ids
  const info = await readPackageInfo(files)
  const problems: Problem[] = single || info.ok ? [] : [...(info.fault.problems ?? [unreadable('package.yaml')])]
  let documents = 0
  for (const id of ids.value) {
    const kit = await lintKit(id, info.ok ? info.value : {}, { ...ports, files })
    problems.push(...kit.problems)
    documents += kit.documents
  }
  return done({ kits: ids.value.length, documents, problems })
}

function withoutSlashes(folder: string): string {
  let end = folder.length
  while (end > 1 && /[/\\]/.test(folder[end - 1] ?? '')) end -= 1
  return folder.slice(0, end)
}
