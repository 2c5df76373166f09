import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../../tests/e2e/openApp.ts'

/**
 * `node build/bench/start.ts [ROUNDS]`: milliseconds from starting the compiled app to its first screen on the display, in
 * Electron or on the stand-in, with an empty data folder. The first round warms the disk and is left out.
 */
const rounds = Number(process.argv[2] ?? 9)
const times: number[] = []
for (let round = 0; round <= rounds; round += 1) {
  const begun = Date.now()
  const app = await openApp(mkdtempSync(join(tmpdir(), 'koffer-bench-')))
  // The page is empty until its first screen is drawn.
  const drawn = await app.page.evaluate(async () => {
    const entry = () => performance.getEntriesByName('first-contentful-paint')[0]
    while (!entry()) await new Promise((resolve) => setTimeout(resolve, 20))
    return performance.timeOrigin + (entry()?.startTime ?? 0)
  })
  if (round > 0) times.push(Math.round(drawn - begun))
  await app.close()
}
times.sort((a, b) => a - b)
console.log(
  `start to first screen: median ${times[rounds >> 1]} ms, ${times[0]} to ${times.at(-1)} ms, ${rounds} rounds`,
)
