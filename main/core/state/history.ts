import { fold, unfold } from './fold.ts'
import { currentSchema, migrate, type Step } from './migrate.ts'
import { type Digest, isObject, isSealed, parseObject, seal } from './seal.ts'

/** One saved version of a Vorhaben. Nobody asks who: only when and what. */
export interface Version {
  /** The generation of the record that was saved with it. */
  readonly number: number
  /** ISO 8601 in UTC. */
  readonly at: string
  /** In plain words, for example `Text geändert: Einladung, 3 Absätze`. */
  readonly what: string
  /** Given by a person; named versions are never thinned out. */
  readonly name?: string
}

/** A version as it is stored: `content` is what the save needs to be undone or looked at again, any JSON. */
export interface StoredVersion extends Version {
  readonly content: unknown
}
export type NewVersion = Omit<StoredVersion, 'number'>

/**
 * A history file has one sealed JSON object a line, in the order of saving. What an earlier version holds already stands there
 * only, and `since` names that version; every sixteenth in such a row is written in full, so that one damaged line takes few with it.
 */
export interface History {
  /** Oldest first, one a number. */
  readonly versions: readonly Version[]
  /** Lines that are not as they were written. What follows the last line break is a save that never ended, not damage. */
  readonly damaged: number
  /** In the current schema; nothing for a number that is not there or that a newer version wrote. */
  version(number: number): StoredVersion | undefined
  /**
   * The line of a version to be added. Numbers from its own on belong to saves that never ended. `term`: number of the writer's
   * place in the data folder. A line whose term is lower than one before it comes from a process that slept while another took
   * over: it does not count.
   */
  lineOf(version: StoredVersion, term: number): string
  /** The file with these of its versions only, under the names that they have here. */
  rewritten(versions: readonly Version[]): string
}

interface Line extends Version {
  /** Of the content; lines from before it was written down have schema 1. */
  readonly schema: number
  readonly term: number
  readonly since?: Line
  /** How many lines must be read for the content besides this one. */
  readonly depth: number
  readonly text: string
}
const deepest = 15
/** So many lines at the end say all that the next one can build on. */
export const linesToBuildOn = deepest + 1

/** `steps`: those of the records whose versions these are. */
export function readHistory(text: string, steps: readonly Step[], digest: Digest): History {
  const lines = new Map<number, Line>()
  let damaged = 0
  let highest = 0
  for (const line of text.split('\n').slice(0, -1)) {
    const read = isSealed(line, digest) ? readLine(line, lines) : undefined
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
    version: (number) => {
      const line = lines.get(number)
      if (!line || line.schema > currentSchema(steps)) return undefined
      const content = contentOf(line)
      return { ...headOf(line), content: isObject(content) ? migrate(content, line.schema, steps) : content }
    },
    lineOf: ({ content, ...version }, term) => {
      const before = sorted.findLast(({ number }) => number < version.number)
      // A folder that was copied counts its places anew.
      const place = { schema: currentSchema(steps), term: Math.max(term, highest) }
      return writeLine({ ...version, ...place }, content, before, digest)
    },
    rewritten: (versions) => {
      const written = new Map<number, Line>()
      let before: Line | undefined
      for (const version of versions) {
        const line = lines.get(version.number)
        if (!line) continue
        const again = writeLine({ ...version, schema: line.schema, term: line.term }, contentOf(line), before, digest)
        before = readLine(again.slice(0, -1), written)
        if (before) written.set(before.number, before)
      }
      return [...written.values()].map((line) => `${line.text}\n`).join('')
    },
  }
}

function writeLine(
  { number, at, what, name, schema, term }: Version & Pick<Line, 'schema' | 'term'>,
  content: unknown,
  before: Line | undefined,
  digest: Digest,
): string {
  const folded = before && before.depth < deepest ? fold(content, contentOf(before)) : undefined
  const named = name === undefined ? {} : { name }
  const since = before && folded ? { since: before.number, same: folded.same } : {}
  const head = JSON.stringify({ number, at, what, ...named, schema, term, ...since })
  return `${seal(`${head.slice(1, -1)}${contentStart}${JSON.stringify(folded ? folded.rest : content)}}`, digest)}\n`
}

/** Within a JSON text every quote is escaped, so this stands only where the content begins. */
const contentStart = ',"content":'

/** The head of a sound line; nothing when it is none, or when the version that it builds on is not there. */
function readLine(text: string, earlier: ReadonlyMap<number, Line>): Line | undefined {
  const head = parseObject(`${text.slice(0, text.indexOf(contentStart))}}`)
  const { number, at, what, name, schema = 1, term = 0, since } = head ?? {}
  if (typeof number !== 'number' || typeof at !== 'string' || typeof what !== 'string') return undefined
  if (typeof schema !== 'number' || typeof term !== 'number') return undefined
  const line = { number, at, what, ...(typeof name === 'string' ? { name } : {}), schema, term, text }
  if (typeof since !== 'number') return { ...line, depth: 0 }
  const before = earlier.get(since)
  return before && { ...line, since: before, depth: before.depth + 1 }
}

function contentOf({ text, since }: Line): unknown {
  const { content, same } = parseObject(text) ?? {}
  return since ? unfold({ rest: content, same }, contentOf(since)) : content
}

const headOf = ({ number, at, what, name }: Line): Version => ({
  number,
  at,
  what,
  ...(name === undefined ? {} : { name }),
})
