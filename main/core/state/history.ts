import type { SavedChange } from '../changes.ts'
import { fold, unfold } from './fold.ts'
import { currentSchema, migrate, type Step } from './migrate.ts'
import { type Codec, type Content, contentOf, isObject, isSealed, parseObject, seal } from './seal.ts'

/** One saved version of a project. Nobody asks who: only when and what. */
export interface Version {
  /** The generation of the record that was saved with it. */
  readonly number: number
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly what: SavedChange
  /** Given by a person; named versions are never thinned out. */
  readonly name?: string
}

/** A version with the record as it was saved. */
export interface StoredVersion extends Version {
  readonly content: unknown
}
export type NewVersion = Pick<Version, 'at' | 'what'>

/**
 * A history file has one sealed JSON object a line, in the order of saving. What an earlier version holds already stands there
 * only, and `since` names that version; every sixteenth in such a row is written in full, so that one damaged line takes few with it.
 */
export interface History {
  /** Oldest first, one a number. */
  readonly versions: readonly Version[]
  /** Lines that are not as they were written. What follows the last line break is a save that never ended, not damage. */
  readonly damaged: number
  /** Whether a version is there whose content has this checksum. */
  holds(number: number, contentSha256: string): boolean
  /** In the current schema; nothing for a number that is not there or that a newer version wrote. */
  version(number: number): StoredVersion | undefined
  /**
   * The line of a version to be added. Numbers from its own on belong to saves that never ended. `term`: number of the writer's
   * place in the data folder. A line whose term is lower than one before it comes from a process that slept while another took
   * over: it does not count. `known`: a content that the version before may have; when its checksum says so, that version is
   * not put together again from its lines.
   */
  lineOf(version: Version, content: Content, term: number, known?: Content): string
  /** The file with these of its versions only, under the names that they have here. */
  rewritten(versions: readonly Version[]): string
}

interface Stamp {
  /** Of the content; lines from before it was written down have schema 1. */
  readonly schema: number
  readonly term: number
  /** That of `Content`; lines from before it was written down have none. */
  readonly contentSha256: string | undefined
}
interface Line extends Version, Stamp {
  readonly since?: Line
  /** How many lines must be read for the content besides this one. */
  readonly depth: number
  readonly bytes: Uint8Array
}
const deepest = 15
/** So many lines at the end say all that the next one can build on. */
export const linesToBuildOn = deepest + 1

/** `steps`: those of the records whose versions these are. */
export function readHistory(bytes: Uint8Array, steps: readonly Step[], codec: Codec): History {
  const lines = new Map<number, Line>()
  let damaged = 0
  let highest = 0
  for (const line of linesIn(bytes)) {
    const read = isSealed(line, codec) ? readLine(line, lines, codec) : undefined
    if (!read) damaged += 1
    else if (read.term >= highest) {
      lines.set(read.number, read)
      highest = read.term
    }
  }
  const sorted = [...lines.values()].sort((a, b) => a.number - b.number)
  return {
    versions: sorted.map(headOf),
    damaged,
    holds: (number, sha256) => lines.get(number)?.contentSha256 === sha256,
    version: (number) => {
      const line = lines.get(number)
      if (!line || line.schema > currentSchema(steps)) return undefined
      const content = wholeOf(line, codec)
      // Lines that do not fit each other are worth nothing.
      if (line.contentSha256 !== undefined && line.contentSha256 !== contentOf(content, codec).sha256) return undefined
      return { ...headOf(line), content: isObject(content) ? migrate(content, line.schema, steps) : content }
    },
    lineOf: (version, { value, sha256 }, term, known) => {
      const line = sorted.findLast(({ number }) => number < version.number)
      const before = line && {
        ...line,
        value: () => (known && known.sha256 === line.contentSha256 ? known.value : wholeOf(line, codec)),
      }
      // A folder that was copied counts its places anew.
      const place = { schema: currentSchema(steps), term: Math.max(term, highest), contentSha256: sha256 }
      return writeLine({ ...version, ...place }, value, before, codec).text
    },
    rewritten: (versions) => {
      let text = ''
      const depths = new Map<Line, number>()
      let before: Base | undefined
      for (const version of versions) {
        const line = lines.get(version.number)
        if (!line) continue
        const { number, schema, term, contentSha256, since } = line
        const depth = since ? 1 + (depths.get(since) ?? deepest) : 0
        // A line whose head and base are what they were stays as it is.
        const stays = version.name === line.name && depth <= deepest
        const value = () => wholeOf(line, codec)
        const again = stays
          ? { text: `${codec.decode(line.bytes)}\n`, depth }
          : writeLine({ ...version, schema, term, contentSha256 }, value(), before, codec)
        text += again.text
        before = { number, depth: again.depth, value }
        depths.set(line, again.depth)
      }
      return text
    },
  }
}

/** The number in the last of these lines, whatever it builds on; nothing where it cannot be told. */
export function lastNumber(bytes: Uint8Array, codec: Codec): number | undefined {
  const line = [...linesIn(bytes)].at(-1)
  const number = line && isSealed(line, codec) ? headIn(line, codec)?.number : undefined
  return typeof number === 'number' ? number : undefined
}

/** What a line can build on. */
type Base = Pick<Line, 'number' | 'depth'> & { readonly value: () => unknown }

function writeLine(
  { number, at, what, name, schema, term, contentSha256 }: Version & Stamp,
  value: unknown,
  before: Base | undefined,
  codec: Codec,
): { readonly text: string; readonly depth: number } {
  const folded = before && before.depth < deepest ? fold(value, before.value()) : undefined
  const since = before && folded ? { since: before.number } : {}
  const named = name === undefined ? {} : { name }
  const head = JSON.stringify({ number, at, what, ...named, schema, term, contentSha256, ...since })
  const content = JSON.stringify(folded ? { content: folded.rest, same: folded.same } : { content: value })
  return {
    text: `${seal(`${head.slice(1, -1)},${content.slice(1)}`, codec)}\n`,
    depth: before && folded ? before.depth + 1 : 0,
  }
}

function* linesIn(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
    yield bytes.subarray(start, end)
    start = end + 1
  }
}

/** The head of a sound line; nothing when it is none, or when the version that it builds on is not there. */
function readLine(bytes: Uint8Array, earlier: ReadonlyMap<number, Line>, codec: Codec): Line | undefined {
  const { number, at, what, name, schema = 1, term = 0, contentSha256, since } = headIn(bytes, codec) ?? {}
  if (typeof number !== 'number' || typeof at !== 'string' || !isSavedChange(what)) return undefined
  if (typeof schema !== 'number' || typeof term !== 'number') return undefined
  const named = typeof name === 'string' ? { name } : {}
  const place = { schema, term, contentSha256: typeof contentSha256 === 'string' ? contentSha256 : undefined }
  const line = { number, at, what, ...named, ...place, bytes }
  if (typeof since !== 'number') return { ...line, depth: 0 }
  const before = earlier.get(since)
  return before && { ...line, since: before, depth: before.depth + 1 }
}

const headIn = (line: Uint8Array, codec: Codec) =>
  parseObject(`${codec.decode(line.subarray(0, startOfContent(line)))}}`, codec)

const newline = 0x0a
const comma = 0x2c
const contentStart = Array.from(',"content":', (each) => each.charCodeAt(0))

/** Within a JSON text every quote is escaped, so this stands only where the content begins. */
function startOfContent(bytes: Uint8Array): number {
  let at = bytes.indexOf(comma)
  while (at >= 0 && !contentStart.every((each, index) => bytes[at + index] === each)) at = bytes.indexOf(comma, at + 1)
  return at
}

/** The content, put together from the lines that it builds on. */
function wholeOf({ bytes, since }: Line, codec: Codec): unknown {
  const { content, same } = parseObject(bytes, codec) ?? {}
  return since ? unfold({ rest: content, same }, wholeOf(since, codec)) : content
}

const headOf = ({ number, at, what, name }: Line): Version => ({
  number,
  at,
  what,
  ...(name === undefined ? {} : { name }),
})

const isSavedChange = (value: unknown): value is SavedChange =>
  typeof value === 'string' || (isObject(value) && typeof value.code === 'string' && isObject(value.facts))
