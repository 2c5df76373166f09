import { useMutation, useQuery } from '@tanstack/react-query'
import type { Answer, Bridge, BridgeEvent, Call, Fault, Request } from '../main/bridge/contract.ts'
import { flushAll } from './autosave/pending.ts'

declare global {
  interface Window {
    readonly koffer: Bridge
  }
}

export type { Request } from '../main/bridge/contract.ts'
export type Value<C extends Call> = Extract<Answer<C>, { readonly ok: true }>['value']

/** An expected failure on its way to the place that words it. */
export class FaultError extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.code)
    this.fault = fault
  }
}

interface Options {
  readonly progress?: (done: number, all: number) => void
  readonly signal?: AbortSignal
}

/** The only way to the main side. Rejects with `FaultError`; anything else is a fault of the program. */
export async function call<C extends Call>(name: C, request: Request<C>, options: Options = {}): Promise<Value<C>> {
  const id = crypto.randomUUID()
  const { progress, signal } = options
  const unlisten =
    progress &&
    listen((event) => {
      if (event.kind === 'progress' && event.call === id) progress(event.done, event.all)
    })
  const cancel = (): void => window.koffer.cancel(id)
  signal?.addEventListener('abort', cancel)
  try {
    const answer = (await window.koffer.call(name, request, id)) as Answer<C>
    if (!answer.ok) throw new FaultError(answer.fault)
    return answer.value as Value<C>
  } finally {
    unlisten?.()
    signal?.removeEventListener('abort', cancel)
  }
}

/** Gives the clean-up. */
export const listen = (listener: (event: BridgeEvent) => void): (() => void) => window.koffer.listen(listener)

interface CallOptions {
  readonly enabled?: boolean
  /** Never from memory, and after everything is saved: for what other screens change. */
  readonly fresh?: boolean
}
export const useCall = <C extends Call>(name: C, request: Request<C>, { fresh, ...options }: CallOptions = {}) =>
  useQuery<Value<C>>({
    queryKey: [name, request],
    queryFn: async ({ signal }) => {
      if (fresh) await flushAll()
      return call(name, request, { signal })
    },
    ...(fresh ? { gcTime: 0, staleTime: Number.POSITIVE_INFINITY } : {}),
    ...options,
  })

export const useAction = <C extends Call>(name: C) =>
  useMutation<Value<C>, Error, Request<C>>({ mutationFn: (request) => call(name, request) })
