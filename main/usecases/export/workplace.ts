import type { Conflict, IdentifiedBlock } from '../../core/adaptation/adaptation.ts'
import { documentOf } from '../../core/adaptation/identified.ts'
import type { FrontMatter } from '../../core/document/document.ts'
import { ownPictureSrc, ownPicturesIn } from '../../core/document/ownPicture.ts'
import type { AgendaChange } from '../../core/facts/agenda.ts'
import { agendaChange, type Facts } from '../../core/facts/facts.ts'
import { done, type Result } from '../../core/outcome.ts'
import { newestOnly } from '../newestOnly.ts'
import { openText } from '../project/openText.ts'
import { kitOf, openProject, type Project, type ProjectPorts } from '../project/project.ts'
import { allFacts, type Edition, editionOf, typedText } from './edition.ts'
import { factList } from './factList.ts'
import { type Preview, type PreviewPorts, previewHandout } from './previewHandout.ts'

/** A document of a project with all that somebody needs to change it. */
export interface TextToEdit {
  readonly projectTitle: string
  readonly front: FrontMatter
  /** The blocks that the local text is compared with. */
  readonly template: IdentifiedBlock
  readonly local: IdentifiedBlock
  readonly conflicts: readonly Conflict[]
  readonly facts: ReturnType<typeof factList>
  /** What the facts of the project change in the agendas of the kit, by the agenda's id. */
  readonly agendas: Readonly<Record<string, AgendaChange>>
  /** The pictures of the kit, and those of the project that the text shows, by the path that a document writes. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** The documents before and behind it in the kit. */
  readonly neighbours: { readonly previous?: NamedDocument; readonly next?: NamedDocument }
  /** The data folder is open for writing elsewhere. */
  readonly readOnly: boolean
}

export interface NamedDocument {
  readonly document: string
  /** As it is called here. */
  readonly title: string
}

/** Where one text at a time is changed, beside its pages. */
export interface Workplace {
  /** Reads the project anew: other screens may have changed it. Faults: those of the store and of the library. */
  open(project: string, document: string): Promise<Result<TextToEdit>>
  /** The pages of a text that need not be saved; undefined: a newer one overtook it. Faults: those of `previewHandout`. */
  pages(request: PagesRequest): Promise<Result<Preview> | undefined>
}
interface PagesRequest {
  readonly project: string
  readonly document: string
  readonly blocks: IdentifiedBlock
}
interface Work {
  readonly project: Project
  readonly edition: Edition
}

/** Keeps the project that was opened last: it is not read with every key stroke. */
export function createWorkplace(ports: ProjectPorts & PreviewPorts): Workplace {
  let current: Work | undefined
  const read = async (id: string): Promise<Result<Work>> => {
    const project = await openProject(id, ports)
    if (!project.ok) return project
    const kit = await kitOf(project.value.record, ports.library)
    if (!kit.ok) return kit
    current = { project: project.value, edition: editionOf(project.value, kit.value) }
    return done(current)
  }
  return {
    open: async (id, document) => {
      const work = await read(id)
      return work.ok ? textToEdit(work.value, document, ports) : work
    },
    pages: newestOnly(async ({ project, document, blocks }: PagesRequest) => {
      const work = current?.project.record.id === project ? done(current) : await read(project)
      return work.ok ? previewHandout(work.value.edition, document, blocks, ports) : work
    }),
  }
}

async function textToEdit(
  { project, edition }: Work,
  document: string,
  { store }: Pick<ProjectPorts, 'store'>,
): Promise<Result<TextToEdit>> {
  const text = await openText(project, edition.kit, document)
  if (!text.ok) return text
  const { template, base, local, adaptation } = text.value
  const { front } = template.document
  const here = documentOf(local, front)
  const facts = await allFacts(edition, typedText(document, document, here, template.document))
  if (!facts.ok) return facts
  return done({
    projectTitle: project.record.facts.title,
    front,
    template: base,
    local,
    conflicts: adaptation?.conflicts ?? [],
    facts: factList(facts.value, here),
    agendas: agendaChanges(facts.value),
    images: new Map([...(await edition.kit.pictures()), ...(await ownPictures(project, [base, local]))]),
    neighbours: await neighboursOf(project, edition, document),
    readOnly: store.access.kind === 'read',
  })
}

/** Those of the project that a text shows. */
async function ownPictures({ picture }: Project, texts: unknown): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  for (const name of ownPicturesIn(JSON.stringify(texts))) {
    const read = await picture(name)
    if (read.ok) found.set(ownPictureSrc(name), read.value)
  }
  return found
}

async function neighboursOf(project: Project, { kit }: Edition, document: string): Promise<TextToEdit['neighbours']> {
  const { documents } = kit.kit
  const at = documents.indexOf(document)
  const named = async (id: string | undefined): Promise<NamedDocument | undefined> => {
    const text = id === undefined ? undefined : await openText(project, kit, id)
    if (id === undefined || !text?.ok) return undefined
    return { document: id, title: String(text.value.local.values.title ?? text.value.template.document.front.title) }
  }
  const [previous, next] = await Promise.all([named(documents[at - 1]), named(documents[at + 1])])
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) }
}

const agendaChanges = (facts: Facts): Readonly<Record<string, AgendaChange>> =>
  Object.fromEntries(
    [...facts.agendas.keys()].flatMap((id) => {
      const change = agendaChange(facts, id)
      return change ? [[id, change]] : []
    }),
  )
