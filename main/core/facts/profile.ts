import { z } from 'zod'
import type { Expected } from '../expected.ts'
import { type Decoded, readJson } from './readJson.ts'
import { address, colour, ownFile, section, text } from './valueForms.ts'

export const municipalityKinds = ['town', 'city', 'municipality', 'market', 'district', 'association', 'other'] as const

/** The municipality whose look and contact the handouts carry. Only the name is required. */
export const ProfileSchema = section('profile', {
  name: text('municipality-name'),
  officialName: text('official-name').optional(),
  kind: z.enum(municipalityKinds, { error: 'municipality-kind' satisfies Expected }).optional(),
  /** Name of a PNG, JPEG or SVG beside the profile. */
  logo: ownFile('logo').optional(),
  logoAlt: text('logo-alt').optional(),
  colours: section('colours', {
    primary: colour('primary-colour'),
    accent: colour('accent-colour').optional(),
  }).optional(),
  address: section('address', {
    street: text('street').optional(),
    postalCode: text('postal-code').optional(),
    city: text('city').optional(),
  }).optional(),
  contact: section('contact', {
    name: text('contact-name').optional(),
    role: text('contact-role').optional(),
    phone: text('phone').optional(),
    email: text('email').optional(),
    web: address('web').optional(),
  }).optional(),
  imprint: text('imprint').optional(),
}).refine((profile) => !profile.logo || profile.logoAlt, {
  path: ['logoAlt'],
  error: 'logo-alt' satisfies Expected,
})
export type Profile = z.infer<typeof ProfileSchema>

/** Fails with `profile-invalid`. */
export const decodeProfile = (source: string, file: string): Decoded<Profile> =>
  readJson(source, file, ProfileSchema, 'profile-invalid')
