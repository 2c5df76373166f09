import { expect, test } from 'vitest'
import { cancelChannel, channelOf } from '../../main/bridge/channels.ts'
import { type BridgeEvent, type Call, calls, type Handlers } from '../../main/bridge/contract.ts'
import { serve } from '../../main/bridge/serve.ts'
import { done } from '../../main/core/outcome.ts'

interface Event {
  readonly ours: boolean
}
type Listener = (event: Event, ...args: unknown[]) => unknown

const ours: Event = { ours: true }
const stranger: Event = { ours: false }

/** The server with handlers that note what reaches them. */
function served(handlers: Partial<Handlers> = {}) {
  const listeners = new Map<string, Listener>()
  const reached: Call[] = []
  const sent: BridgeEvent[] = []
  const noting = Object.fromEntries(
    calls.map((call) => [
      call,
      () => {
        reached.push(call)
        return done([])
      },
    ]),
  ) as unknown as Handlers
  serve<Event>({
    ipc: {
      handle: (channel, listener) => void listeners.set(channel, listener),
      on: (channel, listener) => void listeners.set(channel, listener),
    },
    handlers: { ...noting, ...handlers },
    isTrusted: ({ ours: trusted }) => trusted,
    send: (_, event) => void sent.push(event),
  })
  const ask = (call: Call, event: Event, payload: unknown, id: unknown = 'one') =>
    Promise.resolve(listeners.get(channelOf(call))?.(event, payload, id))
  const cancel = (event: Event, id: unknown) => listeners.get(cancelChannel)?.(event, id)
  return { ask, cancel, listeners, reached, sent }
}

test('every call of the contract is answered, and no other channel is', () => {
  const expected = [...calls.map(channelOf), cancelChannel]
  expect([...served().listeners.keys()].sort()).toEqual(expected.sort())
})

test.each([
  ['a stranger', stranger, {}, 'one', /does not come from the window/],
  ['a stranger, before its payload is looked at', stranger, { extra: 1 }, 'one', /does not come from the window/],
  ['no id', ours, {}, null, /has no id/],
  ['an id that is no text', ours, {}, 7, /has no id/],
  ['an endless id', ours, {}, 'x'.repeat(65), /has no id/],
  ['a field too many', ours, { extra: 1 }, 'one', /refused: library\.list/],
  ['no payload', ours, undefined, 'one', /refused: library\.list/],
  ['a list for an object', ours, [], 'one', /refused: library\.list/],
] as const)('refuses %s, and no handler hears of it', async (_, event, payload, id, message) => {
  const { ask, reached } = served()
  await expect(ask('library.list', event, payload, id)).rejects.toThrow(message)
  expect(reached).toEqual([])
})

test('what is in order reaches its handler', async () => {
  const { ask, reached } = served()
  await expect(ask('library.search', ours, { text: 'Rat' })).resolves.toEqual(done([]))
  expect(reached).toEqual(['library.search'])
})

test('progress goes out under the id of its call', async () => {
  const { ask, sent } = served({
    'library.search': (_, { progress }) => {
      progress(1, 2)
      return done([])
    },
  })
  await ask('library.search', ours, { text: '' }, 'seven')
  expect(sent).toEqual([{ kind: 'progress', call: 'seven', done: 1, all: 2 }])
})

test.each([
  ['the window', ours, 'one', true],
  ['a stranger', stranger, 'one', false],
  ['another id', ours, 'two', false],
] as const)('cancelled by %s', async (_, event, id, aborted) => {
  let signal: AbortSignal | undefined
  let finish = (): void => undefined
  const { ask, cancel } = served({
    'library.search': async (_request, context) => {
      signal = context.signal
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      return done([])
    },
  })
  const answered = ask('library.search', ours, { text: '' })
  cancel(event, id)
  expect(signal?.aborted).toBe(aborted)
  finish()
  await answered
})
