import { expect, test } from 'vitest'
import { buildHandout } from '../../../main/core/handout/handout.ts'
import { everyKind } from '../../adapters/typst/everyBlock.ts'

test('texts are printed composed and without what nobody sees, addresses in ASCII, names of files as they are', () => {
  const { theme, parts } = buildHandout({
    document: everyKind({ title: 'Fu\u0308r alle' }, [
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: '\u202a01234\u202c o\u0308' },
          { kind: 'link', href: 'https://mu\u0308llheim.example/ä', inlines: [{ kind: 'text', text: 'Müllheim' }] },
          { kind: 'image', src: 'bilder/u\u0308.svg', alt: 'u\u0308' },
        ],
      },
    ]),
    kit: { id: 'kit', title: 'Kit' },
    package: { title: 'Koffer', version: '1.0.0', licence: 'CC0', date: '2026-11-24' },
    profile: { name: 'Mu\u0308llheim' },
  })
  expect([theme.title, theme.organisation]).toEqual(['Für alle', 'Müllheim'])
  expect(parts[0]?.[0]).toMatchObject({
    inlines: [
      { text: '01234 ö' },
      { href: 'https://xn--mllheim-n2a.example/%C3%A4' },
      { src: 'bilder/u\u0308.svg', alt: 'ü' },
    ],
  })
})
