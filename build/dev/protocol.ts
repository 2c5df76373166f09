import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentSecurityPolicy as strictPolicy } from '../../main/electron/protocol.ts'

/** Takes the place of `main/electron/protocol.ts` in `npm run dev`: the same origin, answered by Vite's dev server. */
export { origin, startPage } from '../../main/electron/protocol.ts'

/** Vite adds styles and one script to the page; they carry its nonce. It shows faults as markup, and loads a changed policy anew. */
const nonce = `'nonce-dev'`
export const contentSecurityPolicy = strictPolicy
  .replace("script-src 'self'", `script-src 'self' ${nonce}`)
  .replace("style-src 'self'", `style-src 'self' ${nonce}`)
  .replace(/; (require-)?trusted-types[^;]*/g, '')

const headers = { 'content-security-policy': contentSecurityPolicy, 'cache-control': 'no-store' }
const dev = process.env.KOFFER_DEV_SERVER ?? ''

export function fileHandler(): (request: { readonly url: string }) => Promise<Response> {
  return async ({ url }) => {
    const { pathname, search, searchParams } = new URL(url)
    if (pathname === '/@pageSocket.js') {
      const script = await readFile(join(import.meta.dirname, '../../build/dev/pageSocket.js'))
      return new Response(new Uint8Array(script), { headers: { ...headers, 'content-type': 'text/javascript' } })
    }
    if (pathname === '/@news') return Response.json(await news(searchParams), { headers })
    const { status, body, headers: theirs } = await fetch(new URL(pathname + search, dev))
    return new Response(body, { status, headers: { ...headers, 'content-type': theirs.get('content-type') ?? '' } })
  }
}

let socket: WebSocket | undefined
let waiting: string[] = []
let arrived: () => void = () => undefined

/** Messages of the dev server since the last call; waits for one. `first` stands for a page that has just been loaded. */
async function news(query: URLSearchParams): Promise<readonly string[]> {
  if (query.has('first')) {
    socket?.close()
    waiting = []
    socket = new WebSocket(`${dev.replace('http', 'ws')}?token=${query.get('token')}`, 'vite-hmr')
    socket.addEventListener('message', ({ data }) => {
      waiting.push(String(data))
      arrived()
    })
  }
  if (waiting.length === 0)
    await new Promise<void>((resolve) => {
      arrived = resolve
      setTimeout(resolve, 20_000)
    })
  return waiting.splice(0)
}
