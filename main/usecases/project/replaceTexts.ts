import { saveLocal } from '../../core/adaptation/adapt.ts'
import type { Adaptation, IdentifiedBlock } from '../../core/adaptation/adaptation.ts'
import { findInBlocks, replaceInBlocks, type TextHit } from '../../core/adaptation/replaceText.ts'
import { change } from '../../core/changes.ts'
import { noText, type TextQuery } from '../../core/document/findText.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import type { LibraryKit } from '../library/library.ts'
import { type OpenText, openText } from './openText.ts'
import { kitOf, type ProjectPorts, type ProjectState, stateNow } from './project.ts'
import { saveProject, withTexts } from './saveProject.ts'

/** What the documents of a project have of a text. */
export interface FoundTexts {
  /** Title of the project. */
  readonly title: string
  /** Number of the state that was searched: what is chosen from it is replaced in no other. */
  readonly version: number
  /** The data folder is open for writing elsewhere. */
  readonly readOnly: boolean
  /** Those that have any, in the order of the kit. */
  readonly documents: readonly FoundDocument[]
}
export interface FoundDocument {
  readonly document: string
  readonly title: string
  /** May not be changed. */
  readonly locked: boolean
  readonly count: number
  /** The first ones, each with the sentence around it. */
  readonly hits: readonly { readonly before: string; readonly found: string; readonly after: string }[]
}

/** More than anybody looks through one by one; all are counted, and replaced. */
const shownHits = 100

/** Faults: those of the store and of the library, and `adaptation-damaged`. */
export async function findTexts(
  { id, query }: { readonly id: string; readonly query: TextQuery },
  ports: Pick<ProjectPorts, 'store' | 'library'>,
): Promise<Result<FoundTexts>> {
  const opened = await openTexts(id, ports)
  if (!opened.ok) return opened
  const { state, texts } = opened.value
  const documents = texts.flatMap(({ document, title, text: { template, local } }): readonly FoundDocument[] => {
    const hits = findInBlocks(local, query)
    if (hits.length === 0) return []
    const { lock } = template.document.front
    return [{ document, title, locked: lock, count: hits.length, hits: hits.slice(0, shownHits).map(sentence) }]
  })
  const { record, generation } = state
  const readOnly = ports.store.access.kind === 'read'
  return done({ title: record.facts.title, version: generation, readOnly, documents })
}

/** `without`: the numbers of the hits, from 0, that stay as they are. */
export interface Replacing {
  readonly id: string
  readonly version: number
  readonly query: TextQuery
  readonly by: string
  readonly documents: readonly { readonly document: string; readonly without: readonly number[] }[]
}
export interface Replaced {
  /** Number of the state before, for the way back. */
  readonly before: number
  readonly count: number
  readonly documents: number
}

/**
 * Replaces what was found in the texts of a project, as one state of its history. Open places stay open. Faults: those of the store
 * (`record-changed`: the project is no longer what was searched) and of the library, `adaptation-damaged`, `document-locked`.
 */
export async function replaceTexts(
  { id, version, query, by, documents }: Replacing,
  ports: ProjectPorts,
): Promise<Result<Replaced>> {
  const opened = await openTexts(id, ports)
  if (!opened.ok) return opened
  const { state, texts } = opened.value
  const { generation } = state
  if (generation !== version)
    return failed('record-changed', { kind: 'projects', id, expected: version, found: generation })
  const changed: Record<string, Adaptation | undefined> = {}
  let count = 0
  for (const { document, text } of texts) {
    const chosen = documents.find((each) => each.document === document)
    if (!chosen) continue
    const without = new Set(chosen.without)
    const made = replaceInBlocks(text.local, query, by, (hit) => !without.has(hit))
    if (made.count === 0) continue
    const saved = saveLocal(text.template, text.adaptation, made.blocks, text.adaptation?.conflicts ?? [])
    if (!saved.ok) return saved
    changed[document] = saved.value
    count += made.count
  }
  const number = Object.keys(changed).length
  if (number === 0) return done({ before: generation, count, documents: number })
  const what = change('words-replaced', { find: query.find, by, count, documents: number })
  const saved = await saveProject(ports, { ...state, record: recordWith(state, changed) }, what)
  return saved.ok ? done({ before: generation, count, documents: number }) : saved
}

/** A text that says what the template says again is kept no longer. */
function recordWith(state: ProjectState, changed: Readonly<Record<string, Adaptation | undefined>>) {
  const kept = Object.entries(changed).filter((entry): entry is [string, Adaptation] => entry[1] !== undefined)
  const record = withTexts(state, Object.fromEntries(kept))
  const adaptations = Object.entries(record.adaptations).filter(
    ([document]) => !Object.hasOwn(changed, document) || changed[document] !== undefined,
  )
  return { ...record, adaptations: Object.fromEntries(adaptations) }
}

interface NamedText {
  readonly document: string
  readonly title: string
  readonly text: OpenText
}

async function openTexts(
  id: string,
  ports: Pick<ProjectPorts, 'store' | 'library'>,
): Promise<Result<{ readonly state: ProjectState; readonly texts: readonly NamedText[] }>> {
  const state = await stateNow(id, ports.store)
  if (!state.ok) return state
  const kit = await kitOf(state.value.record, ports.library)
  if (!kit.ok) return kit
  const texts = await textsOf(state.value, kit.value)
  return texts.ok ? done({ state: state.value, texts: texts.value }) : texts
}

async function textsOf(state: ProjectState, kit: LibraryKit): Promise<Result<readonly NamedText[]>> {
  const texts: NamedText[] = []
  for (const document of kit.kit.documents) {
    const text = await openText(state, kit, document)
    if (!text.ok) return text
    texts.push({ document, title: titleOf(text.value.local, text.value), text: text.value })
  }
  return done(texts)
}

const titleOf = ({ values }: IdentifiedBlock, { template }: OpenText): string =>
  String(values.title ?? template.document.front.title)

/** The sentence that a hit stands in, cut where it is long. */
function sentence({ text, from, to }: TextHit) {
  const start = Math.max(
    0,
    ...[...text.slice(0, from).matchAll(/[.!?…:]\s+|\n/g)].map((end) => end.index + end[0].length),
  )
  const end = /[.!?…](?=\s|$)|\n/.exec(text.slice(to))
  const before = text.slice(start, from)
  const after = text.slice(to, end ? to + end.index + end[0].length : undefined)
  const plain = (words: string): string => words.replaceAll(noText, '…').replace(/\s+/g, ' ')
  return {
    before: before.length > around ? `… ${plain(before.slice(-around).replace(/^\S*\s/, ''))}` : plain(before),
    found: plain(text.slice(from, to)),
    after: after.length > around ? `${plain(after.slice(0, around).replace(/\s\S*$/, ''))} …` : plain(after),
  }
}

/** Letters of a sentence that are shown on either side. */
const around = 90
