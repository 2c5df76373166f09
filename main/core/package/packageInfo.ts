import { z } from 'zod'
import type { Result } from '../outcome.ts'
import { readYaml } from './readYaml.ts'

const words = (what: string) => z.string({ error: what }).trim().min(1, { error: what })

/** Lower-case ASCII words joined by hyphens. */
export const identifier = z
  .string({ error: 'eine Kennung wie werkstatt-basis' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'eine Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen' })

/** Words that a package sorts its kits by. Without English ones the German serve. */
const categories = z
  .array(
    z.strictObject(
      { id: identifier, de: words('der deutsche Name'), en: words('der englische Name').optional() },
      { error: 'eine Angabe wie { id: workshops, de: Workshops, en: Workshops }' },
    ),
    { error: 'eine Liste wie - { id: workshops, de: Workshops, en: Workshops }' },
  )
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, { error: 'jede Kennung nur einmal' })
export type Category = z.infer<typeof categories>[number]

const PackageInfoSchema = z.strictObject(
  {
    id: identifier,
    version: z
      .string({ error: 'eine Version wie 1.0.0' })
      .regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, { error: 'eine Version wie 1.0.0' }),
    title: words('ein Titel'),
    publisher: words('die herausgebende Stelle'),
    language: z.enum(['de', 'en'], { error: 'de oder en' }),
    licence: words('eine Lizenz wie CC BY 4.0'),
    /** Date of the PDFs: the same sources give the same bytes on every day. */
    date: z.iso.date({ error: 'ein Datum wie 2026-11-24' }),
    /** Formats in which kits are offered, in the order of the library; without them a kit may name any. */
    offers: categories.optional(),
    themes: categories.optional(),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : 'eine Liste von Angaben „name: wert“') },
)
export type PackageInfo = z.infer<typeof PackageInfoSchema>

/** Decodes `package.yaml`; fails with `package-invalid`. */
export const decodePackageInfo = (text: string, file: string): Result<PackageInfo> =>
  readYaml(text, file, PackageInfoSchema, 'package-invalid')
