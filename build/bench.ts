import { execFileSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { PDFDocument } from 'pdf-lib'
import { measureKeystroke } from './bench/keystroke.ts'
import { openOurs } from './bench/ours.ts'
import { openPeers, type Peer } from './bench/peers.ts'
import { measureSearch, type SearchRow } from './bench/search.ts'
import { measureStore, printStore } from './bench/store.ts'

/** Edits before the measured ones, for every engine alike: in use, programs are warm. */
const WARM_UP = 8

/** Sections that fill about 1, 12 and 120 of our pages, and how often each measurement is repeated. */
const sizes = [
  { size: '1 page', sections: 1, rounds: 9 },
  { size: '12 pages', sections: 10, rounds: 9 },
  { size: '120 pages', sections: 114, rounds: 5 },
]

/** Times in milliseconds, medians; `editMs`: a text with one changed word to the finished PDF, engine warm. */
interface Row {
  readonly name: string
  readonly pages: number
  readonly firstMs: number
  readonly editMs: number
  readonly bytes: number
  /** How many times as long as our edit in the same run. */
  readonly timesOurs: number
}
interface OurRow extends Row {
  readonly coldProcessMs: number
  readonly warmMs: number
  readonly peakMb: number
}

const peers = await openPeers()
const report: { size: string; ours: OurRow; peers: readonly Row[] }[] = []
for (const { size, sections, rounds } of sizes) {
  const ours = await measureOurs(sections, rounds)
  const rows: Row[] = []
  for (const peer of peers) rows.push(await measurePeer(peer, sections, rounds, ours.editMs))
  report.push({ size, ours, peers: rows })
}
for (const peer of peers) await peer.close()
const search = await measureSearch()
const store = await measureStore()
const keystroke = [await measureKeystroke('teilnehmendenheft'), await measureKeystroke('leitfaden')]
if (process.argv.includes('--json'))
  process.stdout.write(`${JSON.stringify({ report, search, store, keystroke }, null, 2)}\n`)
else print()

async function measureOurs(sections: number, rounds: number): Promise<OurRow> {
  const runs = Array.from({ length: 3 }, () => {
    const begin = performance.now()
    const child = coldProcess(sections)
    return { ...child, ms: performance.now() - begin }
  })
  const [cold] = runs
  if (!cold) throw new Error('no cold run')
  const ours = openOurs()
  await ours.make(sections)
  await repeat(WARM_UP, (round) => ours.make(sections, `Warm${round}`))
  const editMs = await repeat(rounds, (round) => ours.make(sections, `Wort${round}`))
  const warmMs = await repeat(rounds, () => ours.make(sections))
  await ours.close()
  return {
    name: 'Werkstattkoffer',
    pages: cold.pages,
    coldProcessMs: median(runs.map((run) => run.ms)),
    firstMs: median(runs.map((run) => run.layoutMs)),
    warmMs,
    editMs,
    peakMb: Math.max(...runs.map((run) => run.peakMb)),
    bytes: cold.bytes,
    timesOurs: 1,
  }
}

async function measurePeer(peer: Peer, sections: number, rounds: number, ourEdit: number): Promise<Row> {
  let pdf: Uint8Array = new Uint8Array()
  const firstMs = await repeat(1, () => peer.make(sections))
  await repeat(WARM_UP, (round) => peer.make(sections, `Warm${round}`))
  const editMs = await repeat(rounds, async (round) => {
    pdf = await peer.make(sections, `Wort${round}`)
  })
  const pages = (await PDFDocument.load(pdf)).getPageCount()
  return { name: peer.name, pages, firstMs, editMs, bytes: pdf.length, timesOurs: editMs / ourEdit }
}

function coldProcess(sections: number): { pages: number; bytes: number; layoutMs: number; peakMb: number } {
  const program = new URL('./bench/ours.ts', import.meta.url).pathname
  return JSON.parse(execFileSync(process.execPath, [program, String(sections)], { encoding: 'utf8' }))
}

async function repeat(rounds: number, run: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now()
    await run(round)
    times.push(performance.now() - begin)
  }
  return median(times)
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function print(): void {
  for (const { size, ours, peers: others } of report) {
    const facts = [`cold process ${ours.coldProcessMs.toFixed(0)} ms`, `warm, same text ${ours.warmMs.toFixed(0)} ms`]
    console.log(`\nAbout ${size}: ${facts.join(', ')}, peak memory ${ours.peakMb.toFixed(0)} MB`)
    console.table(
      [ours, ...others].map((row) => ({
        engine: row.name,
        pages: row.pages,
        'first, ms': Math.round(row.firstMs),
        'one-word edit, ms': Math.round(row.editMs),
        'times ours': row.timesOurs.toFixed(1),
        KB: Math.round(row.bytes / 1024),
      })),
    )
  }
  console.log('\nSearch in the library, milliseconds')
  console.table(search.map((row) => ({ ...row, ...rounded(row) })))
  printStore(store)
  console.log('\nFrom a key stroke to the page in the app, milliseconds')
  if (keystroke[0]) console.table(keystroke)
  else console.log('Neither Electron nor a browser of the Chromium family is here.')
}

function rounded({ indexMs, medianMs, slowestMs }: SearchRow) {
  return { indexMs: Math.round(indexMs), medianMs: medianMs.toFixed(1), slowestMs: slowestMs.toFixed(1) }
}
