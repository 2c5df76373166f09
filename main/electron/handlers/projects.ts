import type { Handlers, ProjectOverview } from '../../bridge/contract.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { HasGlyph } from '../../usecases/ports.ts'
import { duplicateProject } from '../../usecases/project/duplicateProject.ts'
import { listProjects } from '../../usecases/project/listProjects.ts'
import type { ProjectPorts } from '../../usecases/project/project.ts'
import { openOverview } from '../../usecases/project/projectOverview.ts'
import { saveFacts } from '../../usecases/project/saveFacts.ts'
import { startProject } from '../../usecases/project/startProject.ts'
import { readPeople, removeRatings, takeRatings } from '../../usecases/project/takeTable.ts'
import { trashProject, untrashProject } from '../../usecases/project/trashProject.ts'
import { updateProject } from '../../usecases/project/updateProject.ts'
import type { ChooseFile } from '../dialogs.ts'

type ProjectCalls = Extract<
  keyof Handlers,
  `project.${string}` | `projects.${string}` | `people.${string}` | `ratings.${string}`
>
type Ports = ProjectPorts & { readonly chooseFile: ChooseFile; readonly hasGlyph: HasGlyph }

const tables = ['csv', 'txt', 'tsv']

export function projectHandlers(ports: Ports): Pick<Handlers, ProjectCalls> {
  const { store, chooseFile } = ports
  /** The project as it is after what was done. */
  const after = async (id: string, act: Promise<Result<unknown>>): Promise<Result<ProjectOverview>> => {
    const acted = await act
    return acted.ok ? openOverview(id, ports) : acted
  }
  const nothing = async (act: Promise<Result<unknown>>): Promise<Result<null>> => {
    const acted = await act
    return acted.ok ? done(null) : acted
  }
  return {
    'projects.list': () => listProjects(store),
    'project.new': (request) => startProject(request, ports),
    'project.duplicate': (request) => duplicateProject(request, ports),
    'project.trash': ({ id }) => nothing(trashProject(id, ports)),
    'project.restore': ({ id }) => nothing(untrashProject(id, ports)),
    'project.update': ({ id }) => after(id, updateProject(id, ports)),
    'project.open': ({ id }) => openOverview(id, ports),
    'project.save': (request) => after(request.id, saveFacts(request, ports)),
    'people.choose': async ({ title }) => {
      const path = await chooseFile(title, tables)
      return path === undefined ? done(null) : readPeople(path, ports)
    },
    'ratings.choose': async ({ id, title }) => {
      const path = await chooseFile(title, tables)
      return path === undefined ? done(null) : after(id, takeRatings({ id, path }, ports))
    },
    'ratings.remove': ({ id }) => after(id, removeRatings(id, ports)),
  }
}
