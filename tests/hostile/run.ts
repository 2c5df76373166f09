import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from '../../main/adapters/files/csv.ts'
import { decodeProfile } from '../../main/core/facts/profile.ts'
import { decodeProjectFacts } from '../../main/core/facts/projectFacts.ts'
import { peopleOf } from '../../main/core/facts/tables/people.ts'
import { decodeKit } from '../../main/core/library/kit.ts'
import { decodePackageInfo } from '../../main/core/package/packageInfo.ts'
import { openDrawing } from './drawing.ts'
import { type Hostile, hostileSource } from './hostileSource.ts'
import { randomSource } from './randomSource.ts'

/**
 * `npm run test:hostile -- COUNT FROM FOLDER`: COUNT hostile inputs are read, each kind by its reader, and as many random documents
 * are drawn when nothing is found in them. Tells the longest times and the most memory; fails where a reader throws, a document without a
 * finding is not drawn, or a limit is passed. Limits are asked of what the process worked, all of its threads together: the clock says
 * how busy the computer is too. FOLDER: every tenth PDF is put there.
 */
const limits = { lint: 5_000, export: 25_000, megabytes: 600 }
const [count = 2_000, from = 0] = process.argv.slice(2, 4).map(Number)
const folder = process.argv[4]
if (folder !== undefined) mkdirSync(folder, { recursive: true })
const faults: string[] = []
type Took = readonly [worked: number, clock: number, seed: number]
const slowest = new Map<string, Took>()
const remember = (what: string, took: Took): void => {
  if (took[0] > (slowest.get(what)?.[0] ?? -1)) slowest.set(what, took)
}
const time = async (what: string, seed: number, act: () => unknown): Promise<void> => {
  const [start, before] = [performance.now(), process.cpuUsage()]
  try {
    await act()
  } catch (error) {
    faults.push(`${what} ${seed}: ${error instanceof Error ? error.stack?.slice(0, 400) : error}`)
  }
  const { user, system } = process.cpuUsage(before)
  remember(what, [Math.round((user + system) / 1000), Math.round(performance.now() - start), seed])
}

const read = (
  drawing: ReturnType<typeof openDrawing>,
): Readonly<Record<Hostile['kind'], (text: string) => unknown>> => ({
  document: drawing.lint,
  kit: (text) => decodeKit(text, 'kit.yaml', {}),
  package: (text) => decodePackageInfo(text, 'package.yaml'),
  profile: (text) => decodeProfile(text, 'profil.json'),
  project: (text) => decodeProjectFacts(text, 'vorhaben.json'),
  people(text) {
    const rows = readCsv(text, 'leute.csv')
    return rows.ok ? peopleOf(rows.value, 'leute.csv') : rows
  },
})

const drawing = openDrawing()
if (process.env.HOSTILE === 'read') {
  const readers = read(drawing)
  for (let seed = from; seed < from + count; seed += 1) {
    const { kind, text } = hostileSource(seed)
    await time(`lint ${kind}`, seed, () => readers[kind](text))
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(JSON.stringify({ megabytes, slowest: [...slowest], faults }))
} else {
  let most = 0
  // Small processes: the memory of one input would hide behind that of a thousand.
  for (let at = from; at < from + count; at += 50) {
    const child = spawnSync(process.execPath, [import.meta.filename, '50', String(at)], {
      env: { ...process.env, HOSTILE: 'read' },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    if (child.status !== 0) faults.push(`read ${at}: ${child.stderr.slice(-400)}`)
    else {
      const told = JSON.parse(child.stdout) as {
        megabytes: number
        slowest: [string, Took][]
        faults: string[]
      }
      most = Math.max(most, told.megabytes)
      faults.push(...told.faults)
      for (const [what, took] of told.slowest) remember(what, took)
    }
  }
  let drawn = 0
  for (let seed = from; seed < from + count; seed += 1)
    for (const [what, source] of [
      ['random', randomSource(seed)],
      ['hostile', hostileSource(seed)],
    ] as const) {
      const text = typeof source === 'string' ? source : source.kind === 'document' ? source.text : undefined
      if (text === undefined) continue
      await time(`export ${what}`, seed, async () => {
        const { fault, pages, pdf } = await drawing.draw(text)
        if (fault !== undefined) throw new Error(fault)
        if (pages > 0) drawn += 1
        if (folder !== undefined && pdf && drawn % 10 === 0) writeFileSync(join(folder, `${what}-${seed}.pdf`), pdf)
      })
    }
  console.log(`${count} inputs, ${drawn} documents drawn, ${most} MB at most for reading 50`)
  for (const [what, [worked, clock, seed]] of slowest)
    console.log(`${what}: worked ${worked} ms, ${clock} ms by the clock (${seed})`)
  for (const [what, [worked, , seed]] of slowest)
    if (worked > (what.startsWith('lint') ? limits.lint : limits.export)) faults.push(`${what} ${seed} is too slow`)
  if (most > limits.megabytes) faults.push(`${most} MB are too much`)
  for (const fault of faults) console.log(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}
await drawing.close()
