import { fileFacts } from '../facts/fileFacts.ts'
import { isOwnName, ownNameOr } from '../ownName.ts'
import type { StoredFile } from './records.ts'

interface WithFiles {
  readonly facts: { readonly [key: string]: unknown }
  readonly files?: Readonly<Record<string, StoredFile>>
}

/**
 * What a record says about files as `isOwnName` wants it. Earlier versions kept a file under the whole path that a person had
 * given: it gets a name of its own. A name that leads elsewhere and has no file in the record goes: there is nothing behind it.
 */
export function withOwnFiles<R extends WithFiles>(record: R): R {
  const { facts, files = {} } = record
  const fields = Object.keys(fileFacts).filter(
    (field) => facts[field] !== undefined && !isOwnName(String(facts[field])),
  )
  const strange = Object.keys(files).filter((name) => !isOwnName(name))
  if (fields.length === 0 && strange.length === 0) return record
  const names = new Map<string, string>()
  for (const name of strange)
    names.set(name, freeName(name, facts, new Set([...Object.keys(files), ...names.values()])))
  const kept = Object.entries(facts).flatMap(([field, value]): [string, unknown][] => {
    if (!fields.includes(field)) return [[field, value]]
    const name = names.get(String(value))
    return name === undefined ? [] : [[field, name]]
  })
  return {
    ...record,
    facts: Object.fromEntries(kept),
    ...(record.files === undefined
      ? {}
      : { files: Object.fromEntries(Object.entries(files).map(([name, file]) => [names.get(name) ?? name, file])) }),
  }
}

function freeName(path: string, facts: WithFiles['facts'], taken: ReadonlySet<string>): string {
  const field = Object.entries(fileFacts).find(([name]) => facts[name] === path)?.[1] ?? 'datei'
  const name = ownNameOr(path.split(/[/\\]/).at(-1) ?? '', field)
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : name.replace(/(\.[^.]*)?$/, (ending) => `-${count}${ending}`)
    if (!taken.has(free)) return free
  }
}
