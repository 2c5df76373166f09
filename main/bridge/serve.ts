import type { z } from 'zod'
import { cancelChannel, channelOf } from './channels.ts'
import type { Answer, BridgeEvent, Call, Handlers, Request } from './contract.ts'
import { calls } from './contract.ts'
import { decoders } from './decoders.ts'

/** The part of Electron's `ipcMain` that is needed. */
export interface Ipc<Event> {
  handle(channel: string, listener: (event: Event, ...args: unknown[]) => unknown): void
  on(channel: string, listener: (event: Event, ...args: unknown[]) => void): unknown
}
export interface ServeOptions<Event> {
  readonly ipc: Ipc<Event>
  readonly handlers: Handlers
  /** Whether the event comes from the top frame of our own window. */
  readonly isTrusted: (event: Event) => boolean
  readonly send: (event: Event, message: BridgeEvent) => void
}

/**
 * Answers the calls of the contract: sender, payload, handler, in this order. A refusal rejects the window's promise with
 * `refused: ...`; an expected failure is a `Result`.
 */
export function serve<Event>({ ipc, handlers, isTrusted, send }: ServeOptions<Event>): void {
  const running = new Map<string, AbortController>()
  const answer = async <C extends Call>(call: C, event: Event, payload: unknown, id: unknown): Promise<Answer<C>> => {
    if (!isTrusted(event)) throw new Error(`refused: ${call} does not come from the window`)
    if (typeof id !== 'string' || id.length > 64) throw new Error(`refused: ${call} has no id`)
    const decoded = (decoders[call] as z.ZodType<Request<C>>).safeParse(payload)
    if (!decoded.success) {
      const where = decoded.error.issues[0]
      throw new Error(`refused: ${call}: ${where?.path.join('.') || 'request'}: ${where?.message}`)
    }
    const abort = new AbortController()
    running.set(id, abort)
    try {
      const progress = (done: number, all: number): void => send(event, { kind: 'progress', call: id, done, all })
      return (await handlers[call](decoded.data as never, { progress, signal: abort.signal })) as Answer<C>
    } finally {
      running.delete(id)
    }
  }
  for (const call of calls) {
    ipc.handle(channelOf(call), (event, payload, id) => answer(call, event, payload, id))
  }
  ipc.on(cancelChannel, (event, id) => {
    if (isTrusted(event) && typeof id === 'string') running.get(id)?.abort()
  })
}
