import { describe, expect, test } from 'vitest'
import type { Block, FrontMatter } from '../../../main/core/document/document.ts'
import type { Profile } from '../../../main/core/facts/profile.ts'
import { contrast } from '../../../main/core/handout/contrast.ts'
import { buildTheme, documentColours, standard, type Theme, type ThemeInput } from '../../../main/core/handout/theme.ts'
import { everyKind } from '../../adapters/typst/everyBlock.ts'

const input: ThemeInput = {
  document: everyKind({}, []),
  kit: { id: 'kit', title: 'Kit' },
  package: { title: 'Koffer', version: '1.2.0', licence: 'CC BY-SA 4.0', date: '2026-11-24' },
}
const theme = (changes: Partial<ThemeInput>): Theme => buildTheme({ ...input, ...changes }, false)
const withFront = (front: Partial<FrontMatter>): Partial<ThemeInput> => ({ document: everyKind(front, []) })
const headings = (count: number, level: 1 | 2 | 3 | 4): readonly Block[] =>
  Array.from({ length: count }, () => ({ kind: 'heading', level, inlines: [] }))
const withHeadings = (blocks: readonly Block[]): Partial<ThemeInput> => ({ document: everyKind({}, blocks) })
const profile: Profile = {
  name: 'Musterstadt',
  address: { street: 'Marktplatz 1', postalCode: '01234', city: 'Musterstadt' },
  contact: { name: 'Katrin Öztürk-Weiß', phone: '01234 567-890' },
}

describe('what is on the page besides the text', () => {
  test.each<[what: string, changes: Partial<ThemeInput>, expected: Partial<Theme>]>([
    [
      'a title alone',
      { document: { ...everyKind({}, []), front: { ...everyKind().front, title: 'Blatt' } } },
      { title: 'Blatt' },
    ],
    ['English', withFront({ language: 'en' }), { language: 'en', simple: false }],
    ['Leichte Sprache is German in large type', withFront({ language: 'de-simple' }), { language: 'de', simple: true }],
    ['contents of forty headings: three levels', withHeadings(headings(40, 3)), { contentsDepth: 3 }],
    ['contents of more: two levels', withHeadings(headings(41, 3)), { contentsDepth: 2 }],
    ['headings that the contents leave out do not count', withHeadings(headings(60, 4)), { contentsDepth: 3 }],
    ['no sign', {}, { icon: false }],
    ['the sign of the kit', { kit: { id: 'kit', title: 'Kit', icon: 'kit.svg' } }, { icon: true }],
    ['nobody known', {}, { organisation: '', imprint: '', address: [], contact: [], logo: false, logoAlt: '' }],
    [
      'the municipality',
      { profile },
      {
        organisation: 'Musterstadt',
        address: ['Marktplatz 1', '01234 Musterstadt'],
        contact: ['Katrin Öztürk-Weiß', '01234 567-890'],
      },
    ],
    [
      'what the publisher answers for has no look of the municipality',
      { ...withFront({ look: 'publisher' }), profile: { ...profile, logo: 'wappen.svg' }, adaptedBy: 'Musterstadt' },
      {
        organisation: 'Koffer',
        address: [],
        contact: [],
        logo: false,
        provenance: 'Koffer 1.2.0 · CC BY-SA 4.0 · 24.11.2026',
      },
    ],
    [
      'its official name',
      { profile: { ...profile, officialName: 'Stadt Musterstadt' } },
      { organisation: 'Stadt Musterstadt' },
    ],
    [
      'a place without a street',
      { profile: { ...profile, address: { city: 'Musterstadt' } } },
      { address: ['Musterstadt'] },
    ],
    ['its logo', { profile: { ...profile, logo: 'logo.svg', logoAlt: 'Wappen' } }, { logo: true, logoAlt: 'Wappen' }],
    ['where it is from', {}, { provenance: 'Koffer 1.2.0 · CC BY-SA 4.0 · 24.11.2026' }],
    [
      'who adapted it, in English',
      { ...withFront({ language: 'en' }), adaptedBy: 'Musterstadt' },
      { provenance: 'Koffer 1.2.0 · adapted by Musterstadt · CC BY-SA 4.0 · 24.11.2026' },
    ],
  ])('%s', (_, changes, expected) => expect(theme(changes)).toMatchObject(expected))
})

describe('colours', () => {
  test('of nobody are the standard ones', () => {
    expect(theme({}).colours).toEqual(documentColours(standard))
  })

  test.each(['#000000', '#ffffff', '#ffe600', '#1d4f6e', '#00ff00', '#ff8800', '#777777'])(
    '%s can be read on white and on its tint',
    (primary) => {
      const colours = documentColours({ primary, accent: primary })
      for (const [colour, ground] of [
        [colours.primary, '#ffffff'],
        [colours.primary, colours.primaryTint],
        [colours.accent, colours.accentTint],
      ] as const)
        expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('a colour that can be read stays as it is', () => {
    expect(documentColours({ primary: '#1d4f6e' }).primary).toBe('#1d4f6e')
  })
})
