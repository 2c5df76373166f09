import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomKit } from './randomKit.ts'
import { openWholeKit } from './wholeKit.ts'

/**
 * `npm run test:hostile:kits -- COUNT FROM FOLDER EVERY`: COUNT random kits with pictures, people and profiles go through lint and
 * export. Fails where one without errors is not exported, or gives no file. FOLDER: one PDF of EVERY is put there, for
 * `node build/verapdf.ts FOLDER`.
 */
const [count = 3_000, from = 0] = process.argv.slice(2, 4).map(Number)
const [folder, every = 10] = [process.argv[4], Number(process.argv[5] ?? 10)]
if (folder !== undefined) mkdirSync(folder, { recursive: true })
const whole = openWholeKit()
const refused = new Map<string, number>()
let [drawn, failures, longest] = [0, 0, [0, 0] as readonly [number, number]]
for (let seed = from; seed < from + count; seed += 1) {
  const kit = randomKit(seed)
  const before = process.cpuUsage()
  try {
    const error = (await whole.lint(kit)).find(({ severity }) => severity === 'error')
    const { report, pdf } = error ? { report: undefined, pdf: undefined } : await whole.draw(kit)
    // Facts may be too long for a text that is sound without them: then it is refused with a finding, and not for another reason.
    const told = report && !report.ok && report.fault.code === 'document-invalid' && report.fault.problems?.[0]?.code
    const finding = error?.code ?? told
    if (finding) refused.set(finding, (refused.get(finding) ?? 0) + 1)
    else if (!report?.ok || !pdf) throw new Error(JSON.stringify(report).slice(0, 400))
    else {
      drawn += 1
      if (folder !== undefined && drawn % every === 0) writeFileSync(join(folder, `${seed}.pdf`), pdf)
    }
  } catch (error) {
    failures += 1
    console.log(`${seed}: ${error instanceof Error ? error.stack?.slice(0, 600) : error}`)
  }
  const { user, system } = process.cpuUsage(before)
  if (user + system > longest[0]) longest = [user + system, seed]
}
console.log(
  `${count} kits from ${from}: ${drawn} drawn, ${failures} failed, ${Math.round(longest[0] / 1000)} ms at most (${longest[1]})`,
)
console.log(`refused: ${[...refused].map(([code, times]) => `${code} ${times}`).join(', ')}`)
console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`)
process.exitCode = failures > 0 ? 1 : 0
await whole.close()
