import { basename } from 'node:path'
import type { Handlers, OpenProject } from '../../bridge/contract.ts'
import { evaluate } from '../../core/facts/ratings.ts'
import { kitName } from '../../core/library/address.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import { ownNameOr } from '../../core/ownName.ts'
import { duplicateProject } from '../../usecases/duplicateProject.ts'
import { newProject } from '../../usecases/newProject.ts'
import { listProfiles } from '../../usecases/profile/listProfiles.ts'
import { kitOf, openProject, type ProjectPorts } from '../../usecases/project.ts'
import { projectOverview } from '../../usecases/projectOverview.ts'
import { peopleOf, ratingsOf } from '../../usecases/readFacts.ts'
import { type FactsRequest, saveFacts } from '../../usecases/saveFacts.ts'
import type { WorkPorts } from '../../usecases/workOnProject.ts'
import type { ChooseFile } from '../dialogs.ts'

type ProjectCalls = Extract<
  keyof Handlers,
  `project.${string}` | `projects.${string}` | `people.${string}` | `ratings.${string}`
>
type Ports = ProjectPorts & WorkPorts & { readonly chooseFile: ChooseFile }

export function projectHandlers(ports: Ports): Pick<Handlers, ProjectCalls> {
  const { store, now } = ports
  const overview = async (id: string): Promise<Result<OpenProject>> => {
    const read = await projectOverview(id, ports)
    return read.ok ? done({ ...read.value, readOnly: store.access.kind === 'read' }) : read
  }
  const save = async (request: FactsRequest): Promise<Result<OpenProject>> => {
    const saved = await saveFacts(request, ports)
    return saved.ok ? overview(request.id) : saved
  }
  const saveRatings = async (id: string, ratings: FactsRequest['ratings']): Promise<Result<OpenProject>> => {
    const read = await projectOverview(id, ports)
    if (!read.ok) return read
    const { facts, people, profile } = read.value
    return save({ id, facts, people, profile, ...(ratings === undefined ? {} : { ratings }) })
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
      const opened = await openProject(store, id)
      if (!opened.ok) return opened
      const trashed = await store.trash('projects', id, opened.value.generation, now())
      return trashed.ok ? done(null) : trashed
    },

    'project.restore': async ({ id }) => {
      const restored = await store.restore('projects', id)
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
      const opened = await openProject(store, id)
      if (!opened.ok) return opened
      const kit = await kitOf(opened.value.record, ports.library)
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
