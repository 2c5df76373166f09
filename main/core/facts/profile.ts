import { z } from 'zod'
import { type Decoded, expects, readJson } from './readJson.ts'
import { address, colour, ownFile, section, text } from './valueForms.ts'

export const municipalityKinds = ['town', 'city', 'municipality', 'market', 'district', 'association', 'other'] as const

/** The municipality whose look and contact the handouts carry. Only the name is required. */
export const ProfileSchema = section(
  'ein Objekt in geschweiften Klammern',
  { name: 'Musterstadt' },
  {
    name: text('der Name der Kommune', 'Musterstadt'),
    officialName: text('die amtliche Bezeichnung', 'Stadt Musterstadt').optional(),
    kind: z
      .enum(municipalityKinds, { error: expects(`eine der Arten ${municipalityKinds.join(', ')}`, 'town') })
      .optional(),
    /** Name of a PNG, JPEG or SVG beside the profile. */
    logo: ownFile('die Bilddatei neben dem Profil', 'wappen.svg').optional(),
    logoAlt: text('der Alternativtext des Logos', 'Wappen der Stadt Musterstadt').optional(),
    colours: section(
      'zwei Farben',
      { primary: '#1f4e79', accent: '#b3541e' },
      {
        primary: colour('#1f4e79'),
        accent: colour('#b3541e').optional(),
      },
    ).optional(),
    address: section(
      'die Anschrift',
      { street: 'Marktplatz 1', postalCode: '01234', city: 'Musterstadt' },
      {
        street: text('Straße und Hausnummer', 'Marktplatz 1').optional(),
        postalCode: text('die Postleitzahl in Anführungszeichen', '01234').optional(),
        city: text('der Ort', 'Musterstadt').optional(),
      },
    ).optional(),
    contact: section(
      'die Kontaktperson',
      { name: 'Katrin Öztürk-Weiß' },
      {
        name: text('der Name der Kontaktperson', 'Katrin Öztürk-Weiß').optional(),
        role: text('ihre Funktion', 'Stabsstelle Digitalisierung').optional(),
        phone: text('die Telefonnummer', '01234 567-890').optional(),
        email: text('die E-Mail-Adresse', 'digitalisierung@musterstadt.example').optional(),
        web: address('https://www.musterstadt.example').optional(),
      },
    ).optional(),
    imprint: text(
      'das Impressum',
      'Herausgegeben von der Stadt Musterstadt, Marktplatz 1, 01234 Musterstadt',
    ).optional(),
  },
).refine((profile) => !profile.logo || profile.logoAlt, {
  path: ['logoAlt'],
  error: expects('der Alternativtext des Logos', 'Wappen der Stadt Musterstadt'),
})
export type Profile = z.infer<typeof ProfileSchema>

/** Fails with `profile-invalid`. */
export const decodeProfile = (source: string, file: string): Decoded<Profile> =>
  readJson(source, file, ProfileSchema, 'profile-invalid')
