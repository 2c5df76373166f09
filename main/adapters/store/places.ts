import { join } from 'node:path'
import { isRecordId, type Kind } from '../../core/state/records.ts'

/** Where what lies in a data folder. */
export const kindsInFolders = ['profiles', 'projects'] as const

/** Folders of a kind: where its records live, and where they lie in the trash. */
export const foldersOf = (root: string, kind: Kind): readonly string[] =>
  kind === 'settings' ? [root] : [join(root, kind), join(root, 'trash', kind)]

export const recordName = (id: string): string => `${id}.json`
export const previousName = (id: string): string => `${id}.json.previous`
export const historyName = (id: string): string => `${id}.history.jsonl`
export const picturesName = (id: string): string => `${id}.pictures`
export const setAsideFolder = (root: string): string => join(root, 'set-aside')
export const replacedFolder = (root: string): string => join(root, 'replaced')
export const lockFolder = (root: string): string => join(root, 'lock')
export const indexFile = (root: string, kind: Kind): string => join(root, `index-${kind}.json`)

/** Ids of the records among the names in a folder, also of those whose file is lost and that the one before or the history brings back. */
export function idsIn(kind: Kind, names: readonly string[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const name of names) {
    const dot = name.indexOf('.')
    const [id, ending] = [name.slice(0, dot), name.slice(dot)]
    const ours =
      ending === recordName('') || ending === previousName('') || (kind === 'projects' && ending === historyName(''))
    if (ours && isRecordId(id) && (kind === 'settings') === (id === 'settings')) ids.add(id)
  }
  return ids
}
