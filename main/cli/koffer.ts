#!/usr/bin/env node
import { compose } from './compose.ts'
import { internal, report, run } from './run.ts'

// `koffer list | head` closes the pipe early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

let unfinishedLine = false
const progress = (done: number, all: number): void => {
  unfinishedLine = done < all
  process.stderr.write(`\r${done} von ${all} Dokumenten${unfinishedLine ? '' : '\n'}`)
}
const terminal = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(unfinishedLine ? `\n${text}` : text),
}
try {
  const { close, ports, version } = compose(import.meta.url)
  process.exitCode = await run(
    process.argv.slice(2),
    { ...terminal, version },
    process.stderr.isTTY ? { ...ports, progress } : ports,
  )
  await close()
} catch (error) {
  process.exitCode = report(internal(error), process.argv.includes('--json'), terminal)
}
