import { z } from 'zod'
import type { Result } from '../outcome.ts'
import { type Category, identifier } from '../package/packageInfo.ts'
import { readYaml } from '../package/readYaml.ts'

const words = (what: string) => z.string({ error: what }).trim().min(1, { error: what })
const people = z.int({ error: 'eine ganze Zahl von Personen' }).min(1, { error: 'mindestens eine Person' })

const KitSchema = z.strictObject(
  {
    id: identifier,
    title: words('ein Titel'),
    /** One of the package's. */
    offer: identifier.optional(),
    theme: identifier.optional(),
    /** SVG drawn in `currentColor`: its sign on covers and in the library. Path within the kit. */
    icon: words('der Pfad eines SVG, etwa bilder/zeichen.svg').optional(),
    summary: words('ein Satz, wofür das Kit da ist'),
    duration: words('eine Dauer wie 1 Tag'),
    groupSize: z
      .strictObject({ min: people, max: people }, { error: 'eine Gruppengröße wie { min: 8, max: 24 }' })
      .refine((size) => size.min <= size.max, { error: 'eine Gruppengröße, deren min nicht über max liegt' })
      .optional(),
    /** In the order of lists and exports. */
    documents: z.array(identifier, { error: 'eine Liste von Dokumenten' }).min(1, { error: 'mindestens ein Dokument' }),
    /** Prefix of the rating sheet's field names → title of the field. */
    ratings: z.record(z.string(), words('der Name eines Feldes'), { error: 'Präfix: Name des Feldes' }).optional(),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : 'eine Liste von Angaben „name: wert“') },
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
  return z.enum(ids, { error: `eines von ${ids.join(', ')}` })
}
