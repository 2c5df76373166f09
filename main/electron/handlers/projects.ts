import { basename } from 'node:path'
import type { Handlers, ProjectOverview } from '../../bridge/contract.ts'
import { evaluate } from '../../core/facts/ratings.ts'
import { peopleOf, ratingsOf } from '../../core/facts/readTables.ts'
import { kitName } from '../../core/library/address.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import { ownNameOr } from '../../core/ownName.ts'
import { listProfiles } from '../../usecases/profile/listProfiles.ts'
import { duplicateProject } from '../../usecases/project/duplicateProject.ts'
import { newProject } from '../../usecases/project/newProject.ts'
import { kitOf, openProject, type ProjectPorts, readRecord } from '../../usecases/project/project.ts'
import { projectOverview } from '../../usecases/project/projectOverview.ts'
import { type FactsRequest, saveFacts } from '../../usecases/project/saveFacts.ts'
import { trashProject, untrashProject } from '../../usecases/project/trashProject.ts'
import type { ChooseFile } from '../dialogs.ts'

type ProjectCalls = Extract<
  keyof Handlers,
  `project.${string}` | `projects.${string}` | `people.${string}` | `ratings.${string}`
>
type Ports = ProjectPorts & { readonly chooseFile: ChooseFile }

export function projectHandlers(ports: Ports): Pick<Handlers, ProjectCalls> {
  const { store } = ports
  const overview = async (id: string): Promise<Result<ProjectOverview>> => {
    const opened = await openProject(id, ports)
    if (!opened.ok) return opened
    const read = await projectOverview(opened.value, ports)
    return read.ok ? done({ ...read.value, readOnly: store.access.kind === 'read' }) : read
  }
  const save = async (request: FactsRequest): Promise<Result<ProjectOverview>> => {
    const saved = await saveFacts(request, ports)
    return saved.ok ? overview(request.id) : saved
  }
  const saveRatings = async (id: string, ratings: FactsRequest['ratings']): Promise<Result<ProjectOverview>> => {
    const opened = await openProject(id, ports)
    if (!opened.ok) return opened
    const { record, facts } = opened.value
    return save({
      id,
      facts: facts.project,
      people: facts.people,
      profile: record.profile,
      ...(ratings === undefined ? {} : { ratings }),
    })
  }
  return {
    'projects.list': async () => {
      const [projects, trashed] = await Promise.all([store.list('projects'), store.trashed('projects')])
      if (!projects.ok) return projects
      return trashed.ok ? done({ projects: projects.value, trashed: trashed.value }) : trashed
    },

    'project.new': async ({ kit, title }) => {
      const profiles = await listProfiles(store)
      if (!profiles.ok) return profiles
      const { standard } = profiles.value
      const made = await newProject(
        {
          kit: kitName(kit),
          ...(title ? { title } : {}),
          ...(standard === undefined ? {} : { storedProfile: standard }),
        },
        ports,
      )
      return made.ok ? done({ id: made.value.id }) : made
    },

    'project.duplicate': (request) => duplicateProject(request, ports),

    'project.trash': async ({ id }) => {
      const trashed = await trashProject(id, ports)
      return trashed.ok ? done(null) : trashed
    },

    'project.restore': async ({ id }) => {
      const restored = await untrashProject(id, ports)
      return restored.ok ? done(null) : restored
    },

    'project.open': ({ id }) => overview(id),

    'project.save': save,

    'people.choose': async ({ title }) => {
      const table = await chooseTable(title, ports)
      if (!table.ok || table.value === undefined) return table.ok ? done(null) : table
      const rows = ports.readCsv(table.value.text, table.value.name)
      return rows.ok ? peopleOf(rows.value, table.value.name) : rows
    },

    'ratings.choose': async ({ id, title }) => {
      const read = await readRecord(store, id)
      if (!read.ok) return read
      const kit = await kitOf(read.value.record, ports.library)
      if (!kit.ok) return kit
      const table = await chooseTable(title, ports)
      if (!table.ok || table.value === undefined) return table.ok ? done(null) : table
      const { name, text } = table.value
      const rows = ports.readCsv(text, name)
      const sheets = rows.ok ? ratingsOf(rows.value, name) : rows
      if (!sheets.ok) return sheets
      const { rows: fields } = evaluate({ ratings: sheets.value, ratingFields: kit.value.kit.ratings ?? {} })
      if (fields.every(({ mean }) => mean === undefined)) return failed('ratings-other', { path: name })
      return saveRatings(id, { name, text })
    },

    'ratings.remove': ({ id }) => saveRatings(id, null),
  }
}

async function chooseTable(
  title: string,
  { chooseFile, files }: Ports,
): Promise<Result<{ readonly name: string; readonly text: string } | undefined>> {
  const path = await chooseFile(title, ['csv', 'txt', 'tsv'])
  if (path === undefined) return done(undefined)
  const read = await files.table(path)
  return read.ok ? done({ name: ownNameOr(basename(path), 'liste'), text: read.value }) : read
}
