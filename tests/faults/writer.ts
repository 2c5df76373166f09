import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { openStore, storeOn } from '../../main/adapters/store/store.ts'
import type { Store } from '../../main/usecases/ports.ts'
import { project } from '../adapters/store/records.ts'

/**
 * A process to be killed: `writer.ts FOLDER NAME alone|shared`. Saves without end and prints a line for every
 * acknowledged save, `ID GENERATION`. `alone` waits for nobody; `shared` gives the folder free after a few saves, and
 * waits while somebody else has it.
 */
const [folder = '', name = '', mode] = process.argv.slice(2)
const open = mode === 'shared' ? storeOn({ pulse: { beat: 100, stale: 1000 } }) : openStore
const ids = ['a', 'b', 'c']

for (;;) {
  const store = await open(folder, 'write')
  if (!store.ok) throw new Error(JSON.stringify(store.fault))
  if (store.value.access.kind === 'read') {
    if (mode === 'alone') throw new Error(`held by ${JSON.stringify(store.value.access.holder)}`)
    await store.value.close()
    await setTimeout(5)
    continue
  }
  writeSync(1, 'open\n')
  await write(store.value, mode === 'shared' ? 8 : Number.POSITIVE_INFINITY)
  await store.value.close()
}

async function write(store: Store, saves: number): Promise<void> {
  for (let count = 0; count < saves; count++) {
    const id = ids[count % (mode === 'shared' ? 1 : 3)] ?? ''
    const found = await store.read('projects', id)
    if (!found.ok && found.fault.code !== 'record-missing') throw new Error(JSON.stringify(found.fault))
    const generation = found.ok ? found.value.generation : 0
    const content = `${name} ${generation + 1}`
    const filler = 'Wir prüfen, wer gewinnt und wer zahlt. '.repeat(200)
    const record = { ...project(id, content), adaptations: { einladung: { filler }, agenda: { text: content } } }
    const version = { at: new Date().toISOString(), what: 'Text geändert' }
    const saved = await store.save('projects', record, generation, version)
    if (!saved.ok) {
      // Another process took over while this one stood still, and may have given the folder free since.
      const overtaken = ['store-held', 'store-read-only', 'record-changed', 'store-not-writable']
      if (mode === 'shared' && overtaken.includes(saved.fault.code)) return
      throw new Error(JSON.stringify(saved.fault))
    }
    writeSync(1, `${id} ${saved.value.generation}\n`)
  }
}
