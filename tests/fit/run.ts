import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openJudge } from './judge.ts'
import { stretchedKit } from './stretchedKit.ts'
import { stretchedSource } from './stretchedSource.ts'

/**
 * `npm run test:fit -- COUNT FROM`: COUNT documents of the kits and as many of single blocks are drawn with texts that are up to 300 % longer. Fails
 * where the referee finds something wrong on a page of which the program says nothing. `KEEP=FOLDER` keeps the pages of such.
 */
const [count = 500, from = 0] = process.argv.slice(2).map(Number)
const { KEEP: keep, ONLY: only } = process.env
const { judge, close } = openJudge()
const counts = { drawn: 0, fitting: 0, told: 0, refused: 0, silent: 0 }
const slowest = { milliseconds: 0, name: '' }
for (let seed = from; seed < from + count; seed += 1) {
  for (const make of [stretchedKit, stretchedSource]) {
    if (only !== undefined && make.name !== only) continue
    const made = await make(seed)
    const began = performance.now()
    const { name, refused, told, misfits, pdf } = await judge(made)
    const milliseconds = Math.round(performance.now() - began)
    if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, name: `${seed} ${name}` })
    counts.drawn += 1
    if (refused.length > 0) counts.refused += 1
    else if (told.length > 0) {
      counts.told += 1
    } else if (misfits.length === 0) counts.fitting += 1
    else {
      counts.silent += 1
      console.log(seed, name, misfits.length, JSON.stringify(misfits.slice(0, 2)))
      if (keep !== undefined && pdf) writeFileSync(join(keep, `${make.name}-${seed}.pdf`), pdf)
    }
  }
}
console.log(JSON.stringify({ ...counts, slowest }))
process.exitCode = counts.silent > 0 ? 1 : 0
await close()
