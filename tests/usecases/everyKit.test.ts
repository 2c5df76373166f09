import { resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { glyphsOf } from '../../main/adapters/files/glyphs.ts'
import { impose } from '../../main/adapters/pdf/impose.ts'
import { typstResources } from '../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../main/adapters/typst/typesetter.ts'
import { exportKit } from '../../main/usecases/export/exportKit.ts'
import { exampleFile, library, nowhere, sure, testPorts } from '../ports.ts'

const root = resolve(import.meta.dirname, '../..')
const resources = typstResources(root)
const typesetter = createTypesetter(resources)
afterAll(() => typesetter.close())

const kits = sure(await library.kits()).map(({ kit }) => kit.id)

test.each(kits)(
  '%s is drawn for the example town, nothing missing, nothing cut off',
  async (kit) => {
    const exported = await exportKit(
      {
        kit,
        documents: [],
        profile: exampleFile('profil.json'),
        project: exampleFile(`${kit}.json`),
        out: root,
        allowMissing: false,
        layout: 'a4',
      },
      testPorts({ typesetter, impose, stage: nowhere, hasGlyph: glyphsOf(resources.fonts) }),
    )
    expect(exported).toMatchObject({ ok: true, value: { warnings: [] } })
    expect(exported.ok && exported.value.files.every(({ pages }) => pages > 0)).toBe(true)
  },
  120_000,
)

test('there are kits', () => expect(kits.length).toBeGreaterThan(0))
