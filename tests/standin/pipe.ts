import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'

/** Chromium's developer protocol over two pipes: messages are JSON, each ended by a zero byte. */
export interface Pipe {
  readonly process: ChildProcess
  send<T = Record<string, unknown>>(method: string, params?: object, session?: string): Promise<T>
  on<Params>(method: string, listener: (params: Params, session: string | undefined) => void): void
}

export function openPipe(browser: string, flags: readonly string[]): Pipe {
  const child = spawn(browser, ['--remote-debugging-pipe', ...flags], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable]
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  const events = new EventEmitter()
  let last = 0
  let rest = Buffer.alloc(0)
  output.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = JSON.parse(rest.subarray(0, end).toString('utf8'))
      rest = rest.subarray(end + 1)
      if (message.id === undefined) {
        events.emit(message.method, message.params, message.sessionId)
        continue
      }
      const call = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.error) call?.reject(new Error(message.error.message))
      else call?.resolve(message.result as never)
    }
  })
  input.on('error', () => undefined)
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser has ended'))
    waiting.clear()
  })
  return {
    process: child,
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        input.write(`${JSON.stringify({ id: last, method, params, ...(session ? { sessionId: session } : {}) })}\0`)
      }),
    on: (method, listener) => void events.on(method, listener as (...args: unknown[]) => void),
  }
}
