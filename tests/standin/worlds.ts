import { decode, encode } from './values.ts'

/** Name of the isolated world that the preload script runs in, and of the binding through which it speaks to Node. */
export const world = 'preload'
export const binding = 'standinSend'

/**
 * The page's own world: makes what `contextBridge` exposes out of messages. Functions in arguments stay here; the other
 * world gets a number for each. A call with a function answers with its clean-up, any other with a promise.
 */
function page(): void {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<number, (value: unknown) => void>()
  let last = 0
  // What `setWindowOpenHandler` denies.
  window.open = () => null
  const tell = (name: string, detail: unknown) => window.dispatchEvent(new CustomEvent(name, { detail }))
  const hear = (name: string, listener: (detail: never) => void) =>
    window.addEventListener(name, (event) => listener((event as CustomEvent<never>).detail))
  hear('standin-expose', ({ key, methods }: { key: string; methods: readonly string[] }) => {
    const call =
      (method: string) =>
      (...given: unknown[]) => {
        last += 1
        const id = last
        const args = given.map((arg) => {
          if (typeof arg !== 'function') return { value: arg }
          listeners.set(id, arg as (value: unknown) => void)
          return { listener: id }
        })
        const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
        tell('standin-call', { id, key, method, args })
        if (!listeners.has(id)) return answer
        return () => {
          listeners.delete(id)
          tell('standin-drop', { id })
        }
      }
    Object.defineProperty(window, key, {
      value: Object.freeze(Object.fromEntries(methods.map((each) => [each, call(each)]))),
    })
  })
  hear('standin-answer', ({ id, value, error }: { id: number; value?: unknown; error?: string }) => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) call?.resolve(value)
    else call?.reject(new Error(error))
  })
  hear('standin-listener', ({ id, value }: { id: number; value: unknown }) => listeners.get(id)?.(value))
}

/** The preload script's world: `require('electron')` with `contextBridge` and `ipcRenderer`. */
function isolated(encode: (value: unknown) => string, decode: (text: string) => unknown, send: string) {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const channels = new Map<string, Set<(event: object, ...args: unknown[]) => void>>()
  const cleanUps = new Map<number, () => void>()
  let last = 0
  const tell = (name: string, detail: unknown) => window.dispatchEvent(new CustomEvent(name, { detail }))
  const hear = (name: string, listener: (detail: never) => void) =>
    window.addEventListener(name, (event) => listener((event as CustomEvent<never>).detail))
  const toNode = (message: object) =>
    (globalThis as unknown as Record<string, (text: string) => void>)[send]?.(encode(message))
  Object.assign(globalThis, {
    standinReceive: (text: string) => {
      const message = decode(text) as {
        id?: number
        value?: unknown
        error?: string
        channel?: string
        args?: unknown[]
      }
      if (message.channel !== undefined) {
        for (const listener of channels.get(message.channel) ?? []) listener({}, ...(message.args ?? []))
        return
      }
      const call = waiting.get(message.id ?? 0)
      waiting.delete(message.id ?? 0)
      if (message.error === undefined) call?.resolve(message.value)
      else call?.reject(new Error(message.error))
    },
  })
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        toNode({ kind: 'invoke', id: last, channel, args })
      }),
    send: (channel: string, ...args: unknown[]) => toNode({ kind: 'send', channel, args }),
    on: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
      channels.set(channel, (channels.get(channel) ?? new Set()).add(listener))
    },
    removeListener: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
      channels.get(channel)?.delete(listener)
    },
  }
  const contextBridge = {
    exposeInMainWorld: (key: string, api: Record<string, (...args: unknown[]) => unknown>) => {
      type Arg = { value?: unknown; listener?: number }
      hear('standin-call', (call: { id: number; key: string; method: string; args: readonly Arg[] }) => {
        if (call.key !== key) return
        const args = call.args.map(({ value, listener }) =>
          listener === undefined ? value : (event: unknown) => tell('standin-listener', { id: listener, value: event }),
        )
        Promise.resolve()
          .then(() => api[call.method]?.(...args))
          .then(
            (value) => {
              if (typeof value === 'function') cleanUps.set(call.id, value as () => void)
              else tell('standin-answer', { id: call.id, value })
            },
            (error: Error) => tell('standin-answer', { id: call.id, error: error.message }),
          )
      })
      hear('standin-drop', ({ id }: { id: number }) => {
        cleanUps.get(id)?.()
        cleanUps.delete(id)
      })
      tell('standin-expose', { key, methods: Object.keys(api) })
    },
  }
  return (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload script cannot require "${name}"`)
    return { contextBridge, ipcRenderer }
  }
}

export const pageScript = `(${page})()`
export const preloadScript = (source: string): string =>
  `{ const require = (${isolated})(${encode}, ${decode}, ${JSON.stringify(binding)}); const module = { exports: {} }; (function (require, module, exports) { ${source}\n})(require, module, module.exports) }`
