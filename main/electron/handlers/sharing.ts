import { basename, dirname } from 'node:path'
import type { FactConflict, Handlers } from '../../bridge/contract.ts'
import type { Conflict, Json } from '../../core/adaptation/adaptation.ts'
import { folderName } from '../../core/handout/folderName.ts'
import { done } from '../../core/outcome.ts'
import type { StoredProject } from '../../core/state/records.ts'
import type { ReadCsv, Stage } from '../../usecases/ports.ts'
import { applyShared } from '../../usecases/project/applyShared.ts'
import { kitOf, openProject, type ProjectPorts, readRecord, stateNow } from '../../usecases/project/project.ts'
import { shareProject } from '../../usecases/project/shareProject.ts'
import type { ChooseFile, ChooseTarget } from '../dialogs.ts'
import { namesIn } from '../peopleNames.ts'
import type { Written } from '../written.ts'

type SharingCalls = Extract<keyof Handlers, `share.${string}`>
type Ports = ProjectPorts & {
  readonly readCsv: ReadCsv
  readonly stage: Stage
  readonly chooseFile: ChooseFile
  readonly chooseTarget: ChooseTarget
  readonly written: Written
}

export function sharingHandlers(ports: Ports): Pick<Handlers, SharingCalls> {
  const { store, library, chooseFile, chooseTarget, written } = ports
  /** A file that waits for the Vorhaben that shall get it. */
  let waiting: string | undefined
  const titleOf = async (record: StoredProject, document: string): Promise<string> => {
    const kit = await kitOf(record, library)
    const source = kit.ok ? await kit.value.document(document) : kit
    return source.ok ? source.value.document.front.title : document
  }
  const fileName = async (record: StoredProject, documents: readonly string[]): Promise<string> => {
    const name = folderName(record.facts.title, undefined)
    if (documents.length === 0) return `${name}.vorhaben`
    const [only = ''] = documents
    const part = documents.length === 1 ? folderName(await titleOf(record, only), undefined) : 'Texte'
    return `${name}, ${part}.anpassung`
  }
  return {
    'share.contents': async ({ id }) => {
      const opened = await openProject(id, ports)
      if (!opened.ok) return opened
      const { record, texts, facts } = opened.value
      return done({
        people: facts.people.length,
        documents: await Promise.all(
          Object.keys(texts).map(async (document) => ({ document, title: await titleOf(record, document) })),
        ),
      })
    },

    'share.save': async ({ id, title, documents }) => {
      const now = await stateNow(id, store)
      if (!now.ok) return now
      const path = await chooseTarget(title, await fileName(now.value.record, documents))
      if (path === undefined) return done(null)
      const shared = await shareProject(now.value, { documents, folder: dirname(path), name: basename(path) }, ports)
      if (!shared.ok) return shared
      written.remember(path)
      return done({ path })
    },

    'share.open': async ({ title, to }) => {
      const file = to === undefined ? undefined : waiting
      const path = file ?? (await chooseFile(title, ['vorhaben', 'anpassung']))
      if (path === undefined) return done(null)
      waiting = undefined
      const applied = await applyShared({ file: path, ...(to === undefined ? {} : { to }) }, ports)
      if (!applied.ok) {
        if (applied.fault.code === 'shared-without-project') waiting = path
        return applied
      }
      const { id, created, version, documents, facts, otherVersion } = applied.value
      const read = await readRecord(store, id)
      if (!read.ok) return read
      const { record } = read.value
      return done({
        id,
        title: record.facts.title,
        created,
        unchanged: version === undefined,
        documents: await Promise.all(
          documents.map(async (each) => ({ ...each, title: await titleOf(record, each.document) })),
        ),
        facts: facts.flatMap((conflict) => (conflict.kind === 'value' ? inWords(conflict, ports.readCsv) : [])),
        ...(otherVersion === undefined ? {} : { otherVersion }),
      })
    },
  }
}

type ValueConflict = Extract<Conflict, { readonly kind: 'value' }>

/** Of a list of people the names; whatever else a person would not read is left out. */
function inWords({ field, ...conflict }: ValueConflict, readCsv: ReadCsv): FactConflict {
  const words = (value: Json | undefined): string | undefined => {
    if (value === undefined || value === null) return undefined
    if (field === 'people') return namesIn(String(value), readCsv).join(', ')
    return Array.isArray(value) ? value.map(String).join(', ') : String(value)
  }
  const sides = Object.entries({
    base: words(conflict.base),
    mine: words(conflict.mine),
    theirs: words(conflict.theirs),
  }).filter(([, side]) => side !== undefined)
  return { path: field, ...Object.fromEntries(sides) }
}
