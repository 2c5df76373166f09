import { join } from 'node:path'
import { exportKit } from '../usecases/export/exportKit.ts'
import { compose } from './compose.ts'
import { wordFault, wordProblems } from './wording.ts'

/** Exports kits for the example town to out/demo/KIT: the two with project files, or with `--all` every kit. */
const { close, materials, ports, root } = compose(import.meta.url)
const library = await ports.library({})
if (!library.ok) throw new Error(library.fault.code)
const example = join(materials, 'musterstadt')
const all = process.argv.includes('--all')
const began = performance.now()
const kits = await library.value.kits()
const ids = kits.ok && all ? kits.value.map(({ kit }) => kit.id) : ['werkstatt-basis', 'strategiecheck']
const projects = await ports.files.names(example)
let [count, pages] = [0, 0]
const whole = ids.map((kit) => ({ kit, documents: [], layout: 'a4' as const }))
/** The same booklet as sheets of paper. */
const sheets = (['booklet', '2up', '4up'] as const).map((layout) => ({
  kit: 'werkstatt-basis',
  documents: ['teilnehmendenheft'],
  layout,
}))
for (const { kit, documents, layout } of [...whole, ...sheets]) {
  const known = projects.ok && projects.value.includes(`${kit}.json`)
  const result = await exportKit(
    {
      kit,
      documents,
      profile: join(example, 'profil.json'),
      ...(known ? { project: join(example, `${kit}.json`) } : {}),
      out: join(root, 'out/demo', kit),
      allowMissing: !known,
      layout,
    },
    { ...ports, library: library.value },
  )
  if (!result.ok) {
    const { message, mend } = wordFault(result.fault)
    console.error([`${kit}:`, ...wordProblems(result.fault.problems ?? []), message, mend].join('\n'))
    process.exitCode = 1
    continue
  }
  for (const file of result.value.files) {
    console.log(
      `out/demo/${kit}/${file.file}`.padEnd(72),
      `${file.pages} S.`.padStart(6),
      `${Math.ceil(file.bytes / 1024)} KB`.padStart(7),
    )
    count += 1
    pages += file.pages
  }
}
console.log(`${count} PDFs, ${pages} Seiten in ${((performance.now() - began) / 1000).toFixed(1)} s`)
await close()
