import { z } from 'zod'
import { isOwnPictureName } from '../document/ownPicture.ts'
import { outsideName } from '../facts/fileFacts.ts'
import { deepestJson, isTooMuchJson } from '../nesting.ts'
import { done, failed, type Result } from '../outcome.ts'
import type { Adaptation } from './adaptation.ts'
import { canonical } from './canonical.ts'
import { decodeAdaptation } from './decodeBlocks.ts'

/** What leaves the PC: some adaptations (`.anpassung`), or with `project` a whole project (`.vorhaben`). */
export interface Shared {
  readonly kit: string
  readonly package: { readonly id: string; readonly version: string }
  /** Id of the project that it comes from. */
  readonly from: string
  readonly adaptations: Readonly<Record<string, Adaptation>>
  /** By document: names of the states that it went through, see `stateOf`. */
  readonly states: Readonly<Record<string, readonly string[]>>
  /** Pictures that the texts show: name → base64. Files of earlier versions have none. */
  readonly pictures?: Readonly<Record<string, string>>
  readonly project?: SharedProject
}
export interface SharedProject {
  readonly facts: { readonly title: string; readonly [key: string]: unknown }
  readonly files: Readonly<Record<string, SharedAsset>>
  /** Names of the states that facts and files went through, see `factsState`; files of earlier versions have none. */
  readonly states?: readonly string[]
  readonly profile?: {
    readonly id: string
    readonly facts: { readonly name: string; readonly [key: string]: unknown }
    readonly files: Readonly<Record<string, SharedAsset>>
  }
}
type SharedAsset =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly base64: string }

const format = 'werkstattkoffer'
const schema = 1
const asset = z.union([
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('bytes'), base64: z.string() }),
])
const files = z.record(z.string(), asset)
const id = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/)
const SharedSchema = z.object({
  kit: id,
  package: z.object({ id: z.string(), version: z.string() }),
  from: id,
  adaptations: z.record(z.string(), z.unknown()),
  states: z.record(z.string(), z.array(z.string())),
  pictures: z.record(z.string().refine(isOwnPictureName), z.base64()).exactOptional(),
  project: z
    .object({
      facts: z.looseObject({ title: z.string() }),
      files,
      states: z.array(z.string()).exactOptional(),
      profile: z.object({ id, facts: z.looseObject({ name: z.string() }), files }).exactOptional(),
    })
    .exactOptional(),
})

/** @param digest SHA-256 of a text, in hexadecimal digits. */
export function writeShared(shared: Shared, digest: (text: string) => string): string {
  const content = canonical(shared) ?? ''
  return `{"format":"${format}","schema":${schema},"sha256":"${digest(content)}",\n"content":${content}}\n`
}

/**
 * Faults: `shared-invalid` (not such a file), `shared-damaged` (changed on its way), `shared-newer`, `shared-outside` (names a
 * file that does not lie in it; facts: `name`); facts: `path`.
 */
export function readShared(text: string, path: string, digest: (text: string) => string): Result<Shared> {
  const envelope = parse(text)
  if (envelope?.format !== format) return failed('shared-invalid', { path })
  if (typeof envelope.schema === 'number' && envelope.schema > schema) return failed('shared-newer', { path })
  if (digest(canonical(envelope.content) ?? '') !== envelope.sha256) return failed('shared-damaged', { path })
  const read = SharedSchema.safeParse(envelope.content)
  if (!read.success) return failed('shared-invalid', { path })
  const { project } = read.data
  const outside = [project, project?.profile]
    .map((each) => each && outsideName(each.facts, each.files))
    .find((name) => name !== undefined)
  if (outside !== undefined) return failed('shared-outside', { path, name: outside.slice(0, 80) })
  const adaptations: [string, Adaptation][] = []
  for (const [document, value] of Object.entries(read.data.adaptations)) {
    const adaptation = decodeAdaptation(value)
    if (!adaptation) return failed('shared-invalid', { path })
    adaptations.push([document, adaptation])
  }
  return done({ ...read.data, adaptations: Object.fromEntries(adaptations) })
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  if (isTooMuchJson(text, deepestJson)) return undefined
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
