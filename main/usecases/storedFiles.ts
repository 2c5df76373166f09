import { done, failed } from '../core/outcome.ts'
import type { StoredFile, StoredProfile, StoredProject } from '../core/state/records.ts'
import type { Encoding, Files } from './ports.ts'

/** What a Vorhaben and its profile keep, as the files that the readers of facts know; nothing of it lies on the disk. */
export interface StoredFacts {
  readonly files: ReadonlyMap<string, StoredFile>
  readonly paths: { readonly profile?: string; readonly project: string }
}

export function storedFacts(project: StoredProject, profile: StoredProfile | undefined): StoredFacts {
  const files = new Map<string, StoredFile>()
  const put = (folder: string, facts: string, record: StoredProject | StoredProfile): string => {
    for (const [name, file] of Object.entries(record.files ?? {})) files.set(`${folder}/${name}`, file)
    files.set(`${folder}/${facts}`, { kind: 'text', text: JSON.stringify(record.facts, undefined, 2) })
    return `${folder}/${facts}`
  }
  const path = put(project.id, 'vorhaben.json', project)
  const paths = profile
    ? { profile: put(`${project.id}/profil`, 'profil.json', profile), project: path }
    : { project: path }
  return { files, paths }
}

/** What is stored stands in front of the files of the same path. */
export function overlay(files: Files, encoding: Encoding, stored: ReadonlyMap<string, StoredFile>): Files {
  const text = (others: Files['text']) => async (path: string) => {
    const file = stored.get(path)
    if (file === undefined) return others(path)
    return file.kind === 'text' ? done(file.text) : failed('file-unreadable', { path, reason: 'bytes' })
  }
  return {
    text: text(files.text),
    table: text(files.table),
    bytes: async (path) => {
      const file = stored.get(path)
      if (file === undefined) return files.bytes(path)
      return done(file.kind === 'bytes' ? encoding.fromBase64(file.base64) : encoding.utf8(file.text))
    },
    names: files.names,
  }
}
