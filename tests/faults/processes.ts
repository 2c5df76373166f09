import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A save that a process said was done. */
export interface Acknowledged {
  readonly by: string
  readonly id: string
  readonly generation: number
}

export interface Running {
  readonly child: ChildProcess
  readonly name: string
  /** When it writes for the first time. */
  readonly opened: Promise<void>
  readonly acknowledged: readonly Acknowledged[]
  /** kill -9; returns when all it printed has been read. Rejects when it had ended by itself. */
  readonly kill: () => Promise<void>
}

/** `program`: what `tests/faults/writer.ts` was bundled to. */
export function startWriter(program: string, folder: string, name: string, mode: 'alone' | 'shared'): Running {
  const child = spawn(process.execPath, [program, folder, name, mode], { stdio: ['ignore', 'pipe', 'pipe'] })
  const acknowledged: Acknowledged[] = []
  let rest = ''
  let errors = ''
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const [id = '', generation] = line.split(' ')
      if (line === 'open') open()
      else acknowledged.push({ by: name, id, generation: Number(generation) })
    }
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const closed = once(child, 'close')
  // One that fails before it opens must not be waited for.
  closed.then(open)
  return {
    child,
    name,
    opened,
    acknowledged,
    kill: async () => {
      child.kill('SIGKILL')
      const [code] = await closed
      if (code !== null) throw new Error(`${name} ended by itself with ${code}: ${errors}`)
    },
  }
}
