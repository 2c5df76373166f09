import { expect, test } from 'vitest'
import { exportProject } from '../../main/usecases/exportProject.ts'
import { newProject } from '../../main/usecases/newProject.ts'
import { countedFiles, countedStore, exampleFile, libraryOf, materials, nowhere, sure, testPorts } from '../ports.ts'

/** A Vorhaben of the example town; `read` and `asked` have what was read of the materials and of the store since. */
async function start() {
  const { files, read } = countedFiles()
  const { store, read: asked } = countedStore()
  const ports = testPorts({ library: sure(await libraryOf(materials, files)), files, store, stage: nowhere })
  const facts = { profile: exampleFile('profil.json'), project: exampleFile('werkstatt-basis.json') }
  const { id } = sure(await newProject({ kit: 'werkstatt-basis', ...facts }, ports))
  read.length = 0
  asked.length = 0
  return { id, ports, read, asked }
}

test('an export opens the Vorhaben and its profile once', async () => {
  const { id, ports, read, asked } = await start()
  const choice = { documents: ['tuerschild'], out: '/out', allowMissing: false, print: false, layout: 'a4' } as const
  sure(await exportProject({ id, ...choice }, ports))
  expect(asked.map((call) => call.split(' ')[1])).toEqual(['projects', 'profiles'])
  expect(read.filter((path) => path.endsWith('/tuerschild.md'))).not.toEqual([])
})
