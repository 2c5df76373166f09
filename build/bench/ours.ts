import { performance } from 'node:perf_hooks'
import { finish } from '../../main/adapters/pdf/finish.ts'
import { typstResources } from '../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../main/adapters/typst/typesetter.ts'
import { parse } from '../../main/core/document/parse.ts'
import { buildHandout } from '../../main/core/handout/handout.ts'
import { asMarkdown, sections } from './content.ts'

const root = new URL('../../', import.meta.url).pathname

/** Source text to finished PDF, the way `koffer export` does it, with a layout that stays open. */
export function openOurs() {
  const typesetter = createTypesetter({ ...typstResources(root), threads: 1 })
  const make = async (count: number, edit?: string) => {
    const { document, problems } = parse(asMarkdown(sections(count, edit)))
    // What is read in part would be fast for the wrong reason.
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
    const handout = buildHandout({
      document,
      kit: { id: 'messung', title: 'Messung' },
      package: { title: 'Messung', version: '1.0.0', licence: 'CC BY 4.0', date: '2026-01-01' },
    })
    const { pdf, pages } = await typesetter.render(handout, new Map())
    const finished = await finish(pdf, {
      title: 'Messung',
      author: 'Werkstattkoffer',
      language: 'de',
      date: '2026-01-01',
      identifier: 'messung',
    })
    return { bytes: finished.byteLength, pages }
  }
  return { make, close: () => typesetter.close() }
}

/** As a child process: one document, cold; prints pages, bytes, milliseconds of the layout and peak memory in MB. */
if (process.argv[1] === new URL(import.meta.url).pathname) {
  const ours = openOurs()
  const begin = performance.now()
  const made = await ours.make(Number(process.argv[2]))
  const layoutMs = performance.now() - begin
  await ours.close()
  process.stdout.write(JSON.stringify({ ...made, layoutMs, peakMb: process.resourceUsage().maxRSS / 1024 }))
}
