import { z } from 'zod'
import type { Expected } from '../expected.ts'
import type { Result } from '../outcome.ts'
import { readYaml } from './readYaml.ts'

const words = (expected: Expected) => z.string({ error: expected }).trim().min(1, { error: expected })

/** Lower-case ASCII words joined by hyphens. */
export const identifier = z
  .string({ error: 'identifier' satisfies Expected })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'identifier-characters' satisfies Expected })

/** Words that a package sorts its kits by. Without English ones the German serve. */
const categories = z
  .array(
    z.strictObject(
      { id: identifier, de: words('german-name'), en: words('english-name').optional() },
      { error: 'category' satisfies Expected },
    ),
    { error: 'categories' satisfies Expected },
  )
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, {
    error: 'categories-once' satisfies Expected,
  })
export type Category = z.infer<typeof categories>[number]

const PackageInfoSchema = z.strictObject(
  {
    id: identifier,
    version: z
      .string({ error: 'version' satisfies Expected })
      .regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, { error: 'version' satisfies Expected }),
    title: words('title'),
    publisher: words('publisher'),
    language: z.enum(['de', 'en'], { error: 'language' satisfies Expected }),
    licence: words('licence'),
    /** Date of the PDFs: the same sources give the same bytes on every day. */
    date: z.iso.date({ error: 'package-date' satisfies Expected }),
    /** Formats in which kits are offered, in the order of the library; without them a kit may name any. */
    offers: categories.optional(),
    themes: categories.optional(),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : ('entries' satisfies Expected)) },
)
export type PackageInfo = z.infer<typeof PackageInfoSchema>

/** Decodes `package.yaml`; fails with `package-invalid`. */
export const decodePackageInfo = (text: string, file: string): Result<PackageInfo> =>
  readYaml(text, file, PackageInfoSchema, 'package-invalid')
