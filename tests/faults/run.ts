import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { openStore } from '../../main/adapters/store/store.ts'
import type { StoredProject } from '../../main/core/state/records.ts'
import type { Store } from '../../main/usecases/ports.ts'
import { bundleWriter } from './bundle.ts'
import { type Acknowledged, type Running, startWriter } from './processes.ts'

/**
 * Real processes, killed at random moments: `node tests/faults/run.ts [ROUNDS]`. Each round must leave every
 * acknowledged save, only files that can be read, and nothing unfinished. The last line counts rounds.
 */
const rounds = Number(process.argv[2] ?? 1000)
const lanes = 3
let passed = 0
let failed = 0
let saves = 0
const began = Date.now()
const bundled = await bundleWriter()
const program = join(bundled, 'writer.mjs')

await Promise.all(Array.from({ length: lanes }, (_, lane) => alone(lane)))
console.log(`one writer: ${passed} of ${rounds} rounds without loss, ${saves} acknowledged saves`)
const before = { passed, saves }
await shared(Math.ceil(rounds / 16))
console.log(
  `several writers: ${passed - before.passed} rounds without loss, ${saves - before.saves} acknowledged saves`,
)
rmSync(bundled, { recursive: true })
console.log(`${Math.round((Date.now() - began) / 1000)} s`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function count(name: string, faults: readonly string[]): void {
  if (faults.length === 0) passed += 1
  else failed += 1
  for (const fault of faults) console.log(`${name}: ${fault}`)
}

/** A folder for 20 rounds, one process at a time. */
async function alone(lane: number): Promise<void> {
  let folder = ''
  let known: readonly Acknowledged[] = []
  for (let round = lane; round < rounds; round += lanes) {
    if (Math.floor(round / lanes) % 20 === 0) {
      if (folder) rmSync(folder, { recursive: true })
      folder = mkdtempSync(join(tmpdir(), 'koffer-faults-'))
      known = []
    }
    const writer = startWriter(program, folder, `r${round}`, 'alone')
    await writer.opened
    await setTimeout(Math.random() * 70)
    const faults = await ending(writer)
    saves += writer.acknowledged.length
    known = [...known, ...writer.acknowledged]
    count(`round ${round}`, [...faults, ...(await verify(folder, known))])
  }
  rmSync(folder, { recursive: true })
}

/** Three processes on one folder. Each round one is killed, or stands still for longer than its place is kept for it. */
async function shared(all: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'koffer-faults-'))
  const writers = [0, 1, 2].map((number) => startWriter(program, folder, `w${number}`, 'shared'))
  const gone: Running[] = []
  await Promise.race(writers.map(({ opened }) => opened))
  for (let round = 0; round < all; round++) {
    const victim = Math.floor(Math.random() * writers.length)
    const writer = writers[victim]
    if (!writer) continue
    await setTimeout(Math.random() * 150)
    let faults: readonly string[] = []
    if (round % 5 === 4) {
      writer.child.kill('SIGSTOP')
      await setTimeout(1500)
      writer.child.kill('SIGCONT')
    } else {
      faults = await ending(writer)
      gone.push(writer)
      writers[victim] = startWriter(program, folder, `s${round}`, 'shared')
    }
    count(`shared round ${round}`, faults)
  }
  const faults = (await Promise.all(writers.map(ending))).flat()
  const known = [...gone, ...writers].flatMap(({ acknowledged }) => acknowledged)
  saves += known.length
  const twice = known.length - new Set(known.map(({ id, generation }) => `${id} ${generation}`)).size
  count('all shared rounds', [
    ...faults,
    ...(twice > 0 ? [`${twice} generations were acknowledged twice`] : []),
    ...(await verify(folder, known)),
  ])
  rmSync(folder, { recursive: true })
}

async function ending(writer: Running): Promise<readonly string[]> {
  try {
    await writer.kill()
    return []
  } catch (error) {
    return [String(error)]
  }
}

/** What is wrong with a folder in which these saves were acknowledged, after the next start. */
async function verify(folder: string, known: readonly Acknowledged[]): Promise<readonly string[]> {
  let opened = await openStore(folder, 'write')
  // Killed while it took its place, a process keeps it for two seconds: what it wrote there does not name it yet.
  for (let waits = 0; waits < 30 && opened.ok && opened.value.access.kind === 'read'; waits++) {
    await setTimeout(100)
    opened = await openStore(folder, 'write')
  }
  if (!opened.ok) return [`does not open: ${JSON.stringify(opened.fault)}`]
  const store = opened.value
  const faults: string[] = []
  if (store.access.kind === 'read') faults.push('a dead process keeps the folder')
  for (const id of new Set(known.map((each) => each.id)))
    faults.push(
      ...(await missing(
        store,
        id,
        known.filter((each) => each.id === id),
      )),
    )
  const list = await store.list('projects')
  if (!list.ok || list.value.length < new Set(known.map(({ id }) => id)).size) faults.push('the list lacks a record')
  for (const notice of store.notices()) faults.push(JSON.stringify(notice))
  const unfinished = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.new'))
  if (unfinished.length > 0) faults.push(`left over: ${unfinished.join(', ')}`)
  await store.close()
  return faults
}

async function missing(store: Store, id: string, known: readonly Acknowledged[]): Promise<readonly string[]> {
  const found = await store.read('projects', id)
  if (!found.ok) return [`${id}: ${JSON.stringify(found.fault)}`]
  const faults: string[] = []
  const { generation, record } = found.value
  const last = Math.max(...known.map((each) => each.generation))
  if (generation < last) faults.push(`${id}: generation ${last} was acknowledged, ${generation} is there`)
  const current = await store.version(id, generation)
  if (!current.ok || !isDeepStrictEqual(current.value.content, record))
    faults.push(`${id}: the last version is not what is saved`)
  for (const { by, generation: number } of known) {
    const version = await store.version(id, number)
    const content = version.ok ? (version.value.content as StoredProject).facts.title : version.fault.code
    if (content !== `${by} ${number}`) faults.push(`${id}: version ${number} by ${by} is ${content}`)
  }
  return faults
}
