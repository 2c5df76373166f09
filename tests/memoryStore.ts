import { done, failed, type Result } from '../main/core/outcome.ts'
import type { StoredVersion } from '../main/core/state/history.ts'
import { kinds } from '../main/core/state/kinds.ts'
import { isRecordId, type Kind, type Records } from '../main/core/state/records.ts'
import type { Summary } from '../main/core/state/summaries.ts'
import type { Holder, Saved, Store } from '../main/usecases/ports.ts'

interface Kept {
  record: Records[Kind]
  generation: number
}

/** The store port without a disk, for tests of use cases. `heldBy`: as if somebody else had the folder open. */
export function memoryStore(heldBy?: Holder): Store {
  const records = new Map<string, Kept>()
  const histories = new Map<string, readonly StoredVersion[]>()
  const pictures = new Map<string, Uint8Array>()
  const find = <K extends Kind>(kind: K, id: string, inTrash = false): Result<Saved<K>> => {
    const kept = records.get(`${kind}/${id}`)
    if (!kept || isTrashed(kept) !== inTrash) return failed('record-missing', { kind, id })
    return done({ record: structuredClone(kept.record) as Records[K], generation: kept.generation })
  }
  const all = <K extends Kind>(kind: K, inTrash: boolean): readonly Summary<K>[] =>
    [...records]
      .filter(([key, kept]) => key.startsWith(`${kind}/`) && isTrashed(kept) === inTrash)
      .map(([, { record, generation }]) => ({ ...kinds[kind].summarise(record as Records[K]), generation }))
      .sort((a, b) => at(b).localeCompare(at(a)))
  const refusal = (): Result<never> | undefined =>
    heldBy && failed('store-held', { user: heldBy.user, computer: heldBy.computer, since: heldBy.since })
  const put = <K extends Kind>(kind: K, record: Records[K], generation: number): Result<Saved<K>> => {
    records.set(`${kind}/${record.id}`, { record: structuredClone(record), generation })
    return done({ record, generation })
  }
  const store: Store = {
    access: heldBy ? { kind: 'read', holder: heldBy } : { kind: 'write' },
    list: async (kind) => done(all(kind, false)),
    read: async (kind, id) => find(kind, id),
    save: async (kind, record, expected, version) => {
      const refused = refusal()
      if (refused) return refused
      const { id } = record
      if (!isRecordId(id) || !kinds[kind].decode(record)) return failed('record-invalid', { kind, id })
      const found = records.get(`${kind}/${id}`)?.generation ?? 0
      if (found !== expected) return failed('record-changed', { kind, id, expected, found })
      if (version)
        histories.set(id, [
          ...(histories.get(id) ?? []),
          { ...version, number: expected + 1, content: structuredClone(record) },
        ])
      return put(kind, record, expected + 1)
    },
    addPicture: async (id, name, bytes) => {
      const refused = refusal()
      if (refused) return refused
      pictures.set(`${id}/${name}`, bytes)
      return done(undefined)
    },
    picture: async (id, name) => {
      const found = pictures.get(`${id}/${name}`)
      return found ? done(found) : failed('file-missing', { path: name })
    },
    trash: async (kind, id, expected, trashedAt) => {
      const found = find(kind, id)
      if (!found.ok) return found
      const saved = await store.save(kind, { ...found.value.record, trashedAt }, expected)
      return saved.ok ? done(undefined) : saved
    },
    trashed: async (kind) => done(all(kind, true)),
    restore: async (kind, id) => {
      const refused = refusal()
      if (refused) return refused
      const found = find(kind, id, true)
      if (!found.ok) return found
      const { trashedAt: _, ...record } = found.value.record
      return put(kind, record as typeof found.value.record, found.value.generation + 1)
    },
    versions: async (id) => done((histories.get(id) ?? []).map(({ content: _, ...version }) => version)),
    version: async (id, number) => {
      const found = histories.get(id)?.find((version) => version.number === number)
      return found ? done(found) : failed('version-missing', { id, number })
    },
    history: async (id) => {
      const kept = histories.get(id) ?? []
      return done({
        versions: kept.map(({ content: _, ...version }) => version),
        version: (number) => kept.find((version) => version.number === number),
      })
    },
    changeVersions: async (id, change) => {
      const refused = refusal()
      if (refused) return refused
      const before = histories.get(id) ?? []
      const contentOf = (number: number) => before.find((version) => version.number === number)?.content
      const changed = change(before.map(({ content: _, ...version }) => version))
      histories.set(
        id,
        changed.map((version) => ({ ...version, content: contentOf(version.number) })),
      )
      return store.versions(id)
    },
    notices: () => [],
    copies: async () => done([]),
    readCopy: async (name) => failed('copy-missing', { name }),
    setCopyAside: async (name) => failed('copy-missing', { name }),
    check: async () => done(records.size),
    exclusively: async (act) => refusal() ?? done(await act()),
    close: async () => {},
  }
  return store
}

const isTrashed = ({ record }: Kept): boolean => record.trashedAt !== undefined
const at = (summary: object): string => String(Reflect.get(summary, 'trashedAt') ?? Reflect.get(summary, 'changedAt'))
