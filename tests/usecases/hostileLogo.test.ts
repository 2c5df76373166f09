import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { files as disk } from '../../main/adapters/files/files.ts'
import { createPictures } from '../../main/adapters/pictures/pictures.ts'
import { typstResources } from '../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../main/adapters/typst/typesetter.ts'
import { done } from '../../main/core/outcome.ts'
import { editionOf } from '../../main/usecases/export/edition.ts'
import { prepareDocument } from '../../main/usecases/export/prepareDocument.ts'
import { createWorkplace } from '../../main/usecases/export/workplace.ts'
import { saveProfile } from '../../main/usecases/profile/saveProfile.ts'
import { newProject } from '../../main/usecases/project/newProject.ts'
import { kitOf, openProject, stateNow } from '../../main/usecases/project/project.ts'
import { receiveShared } from '../../main/usecases/project/sharedFile.ts'
import { shareProject } from '../../main/usecases/project/shareProject.ts'
import { memoryStore } from '../memoryStore.ts'
import { sure, testPorts } from '../ports.ts'

const root = new URL('../../', import.meta.url)
const engine = createTypesetter({ ...typstResources(fileURLToPath(root)), threads: 2 })
const pictures = createPictures({
  worker: new URL('main/adapters/pictures/worker.ts', root),
  proof: engine.proof,
  hasGlyph: () => true,
})
afterAll(async () => void (await Promise.all([engine.close(), pictures.close()])))

/** A place that takes any logo, as another program would write it into a file, sends a project to one with the real engine. */
async function sent(logo: string) {
  const posted = new Map<string, string>()
  const files = { ...disk, text: async (path: string) => done(posted.get(path) ?? '') }
  const stage = async () =>
    done({
      put: async (name: string, bytes: Uint8Array) => done(void posted.set(name, Buffer.from(bytes).toString('utf8'))),
      publish: async () => done(undefined),
      discard: async () => undefined,
    })
  const readPicture = async (bytes: Uint8Array) => done({ bytes, notes: [] })
  const there = testPorts({ store: memoryStore(), files, stage, readPicture })
  const here = testPorts({ store: memoryStore(), files, readPicture: pictures.read, typesetter: engine })
  const facts = { name: 'Au', logo: 'wappen.svg', logoAlt: 'Wappen' }
  const profile = sure(await saveProfile({ facts, logo: Buffer.from(logo) }, there))
  const { id } = sure(await newProject({ kit: 'salon', title: 'Fremd', storedProfile: profile.id }, there))
  sure(await shareProject(sure(await stateNow(id, there.store)), { documents: [], folder: '', name: 'datei' }, there))
  const received = await receiveShared({ file: 'datei' }, here)
  return { here, received }
}

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${inside}</svg>`
const filtered = (filter: string) =>
  svg(`<filter id="f" ${filter}</filter><rect filter="url(#f)" width="99" height="99"/>`)

test.each([
  [
    'noise without end',
    filtered('><feTurbulence baseFrequency="0.001" numOctaves="1000000"/>'),
    'image-svg-unsupported',
  ],
  [
    'a blur of a thousand pages',
    filtered('x="-50" width="100" height="100"><feGaussianBlur stdDeviation="9"/>'),
    'image-svg-costly',
  ],
  ['comments that open and close', `${'<!---->'.repeat(40_000)}x`, 'image-svg-broken'],
])(
  'a project from elsewhere whose logo is %s: its pages come without, and those of others meanwhile',
  async (_, logo, code) => {
    const { here, received } = await sent(logo)
    const { id } = sure(received)
    const other = sure(await newProject({ kit: 'salon', title: 'Ruhig' }, here))
    const pages = async (project: string) => {
      const place = createWorkplace(here)
      const { local } = sure(await place.open(project, 'start'))
      return place.pages({ project, document: 'start', blocks: local })
    }
    const [hostile, calm] = await Promise.all([pages(id), pages(other.id)])
    expect([hostile?.ok, calm?.ok]).toEqual([true, true])
    const told = [hostile, calm].map((each) => each?.ok && each.value.problems.map((problem) => problem.code))
    expect(told).toEqual([[code], []])

    const project = sure(await openProject(id, here))
    const edition = editionOf(project, sure(await kitOf(project.record, here.library)))
    const prepared = sure(await prepareDocument(edition, sure(await edition.text('start')), here))
    expect(prepared.problems).toMatchObject([
      { code, severity: 'warning', facts: { src: 'wappen.svg' }, place: { file: expect.stringContaining('start') } },
    ])
  },
  60_000,
)
