import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer, Call, Handlers } from '../../main/bridge/contract.ts'
import { decoders } from '../../main/bridge/decoders.ts'
import { compose } from '../../main/electron/compose.ts'
import { root, sure } from './trace.ts'

export interface Window {
  readonly data: string
  readonly handlers: Handlers
  /** As the bridge does it: decoded or refused, then answered. */
  readonly ask: (call: Call, request: unknown) => Promise<Answer<Call> | 'refused'>
  readonly close: () => Promise<void>
}

/** The main side of the app as it is, on a data folder of its own or the given one. */
export async function openWindow(data = mkdtempSync(join(tmpdir(), 'koffer-doors-'))): Promise<Window> {
  const closing = { watch: () => undefined, answer: () => undefined, giveUp: () => undefined, takeUp: () => undefined }
  const { handlers, close } = sure(await compose({ program: join(root, 'out/app'), data, closing }))
  return {
    data,
    handlers,
    close,
    ask: async (call, request) => {
      const decoded = decoders[call].safeParse(request)
      if (!decoded.success) return 'refused'
      const context = { progress: () => undefined, signal: new AbortController().signal }
      return Reflect.apply(handlers[call], undefined, [decoded.data, context])
    },
  }
}
