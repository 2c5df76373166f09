#!/usr/bin/env node
import { compose } from './compose.ts'
import { run } from './run.ts'

const { close, materials, ports, version } = compose(import.meta.url)
const progress = (done: number, all: number): void => {
  process.stderr.write(`\r${done} von ${all} Dokumenten${done === all ? '\n' : ''}`)
}
process.exitCode = await run(
  process.argv.slice(2),
  {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    version,
    materials,
  },
  process.stderr.isTTY ? { ...ports, progress } : ports,
)
await close()
