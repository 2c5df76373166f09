import { execFileSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { openOurs } from './bench/ours.ts'
import { openPeers } from './bench/peers.ts'

/** Sections that fill about 1, 12 and 120 pages, and how often each measurement is repeated. */
const sizes = [
  { label: '1 page', sections: 1, rounds: 7 },
  { label: '12 pages', sections: 16, rounds: 7 },
  { label: '120 pages', sections: 165, rounds: 3 },
]

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number
const timed = async (run: () => Promise<unknown>) => {
  const begin = performance.now()
  await run()
  return performance.now() - begin
}
async function repeat(rounds: number, run: (round: number) => Promise<unknown>) {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await timed(() => run(round)))
  return median(times)
}
const child = (sections: number) =>
  JSON.parse(
    execFileSync(process.execPath, [new URL('./bench/ours.ts', import.meta.url).pathname, String(sections)], {
      encoding: 'utf8',
    }),
  ) as { pages: number; bytes: number; layoutMs: number; peakMb: number }

const peers = await openPeers()
const report: Record<string, unknown>[] = []
for (const { label, sections, rounds } of sizes) {
  const colds: number[] = []
  let cold = child(sections)
  for (let round = 0; round < 3; round++) colds.push(await timed(async () => (cold = child(sections))))
  const ours = openOurs()
  await ours.make(sections)
  const edit = await repeat(rounds, (round) => ours.make(sections, `Wort${round}`))
  const warm = await repeat(rounds, () => ours.make(sections))
  await ours.close()
  const row = {
    size: label,
    pages: cold.pages,
    coldProcessMs: median(colds),
    coldLayoutMs: cold.layoutMs,
    warmMs: warm,
    editMs: edit,
    peakMb: cold.peakMb,
    bytes: cold.bytes,
  }
  const others: Record<string, unknown>[] = []
  for (const peer of peers) {
    const first = await timed(() => peer.make(sections))
    let bytes = 0
    const again = await repeat(
      Math.min(rounds, 3),
      async (round) => (bytes = await peer.make(sections, `Wort${round}`)),
    )
    others.push({ name: peer.name, firstMs: first, editMs: again, bytes, timesOurEdit: again / edit })
  }
  report.push({ ...row, peers: others })
}
for (const peer of peers) await peer.close()

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ report }, null, 2)}\n`)
else for (const row of report) console.dir(row, { depth: 4 })
