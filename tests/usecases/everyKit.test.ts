import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readCsv } from '../../main/adapters/files/csv.ts'
import { files } from '../../main/adapters/files/files.ts'
import { glyphsOf } from '../../main/adapters/files/glyphs.ts'
import { impose } from '../../main/adapters/pdf/impose.ts'
import { createLayout } from '../../main/adapters/typst/layout.ts'
import { typstResources } from '../../main/adapters/typst/resources.ts'
import { done } from '../../main/core/outcome.ts'
import { exportHandouts } from '../../main/usecases/exportHandouts.ts'
import { kitIds } from '../../main/usecases/library.ts'
import type { Stage } from '../../main/usecases/ports.ts'

const root = resolve(import.meta.dirname, '../..')
const materials = join(root, 'materials')
const resources = typstResources(root)
const layout = createLayout(resources)
afterAll(() => layout.close())

const kits = await kitIds(files, materials)
const nowhere: Stage = async () =>
  done({ put: async () => done(undefined), publish: async () => done(undefined), discard: async () => undefined })

test.each(kits.ok ? kits.value : [])(
  '%s is drawn for the example town, nothing missing, nothing cut off',
  async (kit) => {
    const example = join(materials, 'musterstadt')
    const exported = await exportHandouts(
      {
        root: materials,
        kit,
        documents: [],
        profile: join(example, 'profil.json'),
        project: join(example, `${kit}.json`),
        out: root,
        allowMissing: false,
        print: false,
        layout: 'a4',
      },
      { files, readCsv, layout, impose, finish: (pdf) => pdf, stage: nowhere, hasGlyph: glyphsOf(resources.fonts) },
    )
    expect(exported).toMatchObject({ ok: true, value: { warnings: [] } })
    expect(exported.ok && exported.value.files.every(({ pages }) => pages > 0)).toBe(true)
  },
  120_000,
)

test('there are kits', () => expect(kits.ok && kits.value.length).toBeGreaterThan(0))
