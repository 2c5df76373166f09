import { z } from 'zod'
import type { Expected } from '../expected.ts'
import type { Result } from '../outcome.ts'
import { type Category, identifier } from '../package/packageInfo.ts'
import { readYaml } from '../package/readYaml.ts'

const words = (expected: Expected) => z.string({ error: expected }).trim().min(1, { error: expected })
const people = z.int({ error: 'whole-people' satisfies Expected }).min(1, { error: 'some-people' satisfies Expected })

const KitSchema = z.strictObject(
  {
    id: identifier,
    title: words('title'),
    /** One of the package's. */
    offer: identifier.optional(),
    theme: identifier.optional(),
    /** SVG drawn in `currentColor`: its sign on covers and in the library. Path within the kit. */
    icon: words('icon').optional(),
    summary: words('summary'),
    duration: words('duration'),
    groupSize: z
      .strictObject({ min: people, max: people }, { error: 'group-size' satisfies Expected })
      .refine((size) => size.min <= size.max, { error: 'group-order' satisfies Expected })
      .optional(),
    /** In the order of lists and exports. */
    documents: z
      .array(identifier, { error: 'documents' satisfies Expected })
      .min(1, { error: 'some-documents' satisfies Expected }),
    /** Prefix of the rating sheet's field names → title of the field. */
    ratings: z.record(z.string(), words('rating-field'), { error: 'ratings' satisfies Expected }).optional(),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : ('entries' satisfies Expected)) },
)
export type Kit = z.infer<typeof KitSchema>

/** What a package sorts its kits by. */
export interface Sorting {
  readonly offers?: readonly Category[] | undefined
  readonly themes?: readonly Category[] | undefined
}

/** Decodes `kit.yaml` of a package that sorts its kits so; fails with `kit-invalid`. */
export const decodeKit = (text: string, file: string, { offers, themes }: Sorting): Result<Kit> =>
  readYaml(text, file, KitSchema.extend({ offer: oneOf(offers), theme: oneOf(themes) }), 'kit-invalid')

function oneOf(known: readonly Category[] | undefined) {
  if (!known || known.length === 0) return identifier.optional()
  const ids = known.map(({ id }) => id)
  return z.enum(ids, { error: 'one-of' satisfies Expected })
}
