import { createHash } from 'node:crypto'
import type { Result } from '../../core/outcome.ts'
import { type ImageFault, imageLimit, type Picture } from '../../core/package/image.ts'
import type { HasGlyph, ReadPicture } from '../../usecases/ports.ts'
import { limitedThread } from '../threads/limitedThread.ts'
import type { Decoded, Proof } from './decode.ts'

export interface Pictures {
  readonly read: ReadPicture
  close(): Promise<void>
}

export interface PictureResources {
  readonly worker: URL
  /** Rejects when the layout engine cannot draw a picture in so many milliseconds. */
  readonly proof: (picture: Uint8Array, milliseconds: number) => Promise<void>
  /** Milliseconds for all costly pictures together; those that come after are refused. Unlimited when left out. */
  readonly budget?: number
  readonly hasGlyph: HasGlyph
  /** Milliseconds for one picture. */
  readonly limit?: number
}

/** Milliseconds to draw a photograph: the largest take one second. */
const photograph = 10_000
/** The same of an SVG; the heaviest that `limitCost` lets through take two seconds. */
const drawing = 2500
/** From this weight on a picture is costly: it takes a quarter of a second. */
const costly = 25_000
/** Lighter ones together up to this weight, eight seconds; those that come after are costly too. */
const lightTogether = 1_500_000

const tooSlow: Decoded = { ok: false, fault: { code: 'too-slow', facts: {} } }

/** Pictures whose results are kept: a kit has some twenty. */
const KEPT = 400

/**
 * Decodes pictures in a thread of their own, one after the other, which is ended when one takes too long, and has the layout
 * engine draw each once. What was read before is known by its content.
 */
export function createPictures({
  worker: program,
  proof,
  hasGlyph,
  limit = 20_000,
  budget = Number.POSITIVE_INFINITY,
}: PictureResources): Pictures {
  const known = new Map<string, Promise<Result<Picture, ImageFault>>>()
  const thread = limitedThread<Uint8Array, Decoded>(program, { limit, megabytes: 512 })
  let lastCostly: Promise<unknown> = Promise.resolve()
  let left = budget
  let light = 0

  const fresh = async (bytes: Uint8Array): Promise<Result<Picture, ImageFault>> => {
    const decoded = (await thread.ask(bytes)) ?? tooSlow
    if (!decoded.ok) return decoded
    const missing = missingGlyphs(decoded.characters)
    if (missing !== '') return { ok: false, fault: { code: 'glyph', facts: { what: missing } } }
    for (const each of decoded.proofs) {
      const weight = each.weight ?? 0
      light += weight < costly ? weight : 0
      const fault = weight < costly && light < lightTogether ? await proven(each) : await provenInBudget(each)
      if (fault) return { ok: false, fault }
    }
    return { ok: true, value: decoded.picture }
  }

  /** The first three characters that no font draws, with their numbers. */
  const missingGlyphs = (characters: string): string =>
    [...new Set(characters)]
      .filter((character) => !/[\s\p{Cf}\p{Mn}]/u.test(character) && !hasGlyph(character.codePointAt(0) ?? 0))
      .slice(0, 3)
      .map(
        (character) =>
          `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
      )
      .join(', ')

  /** One after the other, so that what is counted is its own. */
  const provenInBudget = (each: Proof): Promise<ImageFault | undefined> => {
    const mine = lastCostly.then(async () => {
      if (left <= 0) return { code: 'too-slow' as const, facts: {} }
      const before = process.cpuUsage()
      const fault = await proven(each)
      const { user, system } = process.cpuUsage(before)
      left -= (user + system) / 1000
      return fault
    })
    lastCostly = mine
    return mine
  }

  const proven = async ({ picture, weight }: Proof): Promise<ImageFault | undefined> => {
    try {
      await proof(picture, weight === undefined ? photograph : drawing)
      return undefined
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (error instanceof Error && 'of' in error) return { code: 'too-slow', facts: {} }
      return { code: 'damaged', facts: { format: '', reason } }
    }
  }

  return {
    read: (bytes) => {
      if (bytes.length > imageLimit)
        return Promise.resolve({ ok: false as const, fault: { code: 'too-large', facts: {} } })
      const key = digest(bytes)
      const before = known.get(key)
      if (before) return before
      const result = fresh(bytes)
      if (known.size >= KEPT) known.delete(known.keys().next().value ?? '')
      known.set(key, result)
      result.then(
        // What was made of a picture is one too.
        (made) => made.ok && made.value.bytes !== bytes && known.set(digest(made.value.bytes), result),
        () => known.delete(key),
      )
      return result
    },
    close: () => thread.close(),
  }
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64')
