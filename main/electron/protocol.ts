import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

/** The page's own origin. Nothing else is ever loaded. */
export const origin = 'app://koffer'
export const startPage = `${origin}/index.html`

/**
 * Nothing but what the page itself brings. Styles set by script (`style` properties) need no exception; React and the
 * editor set them that way. `blob:` is where pdf.js keeps pictures it has decoded. Markup and addresses of scripts come from the
 * policies of `renderer/trusted.ts` and the editor's for what is pasted, or not at all.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default ProseMirrorClipboard',
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** Serves `folder` under `app://koffer/`: only files with a known ending, only below the folder. */
export function fileHandler(
  folder: string,
): (request: { readonly url: string; readonly method: string }) => Promise<Response> {
  const root = normalize(folder + sep)
  return async ({ url, method }) => {
    const path = pathOf(url, root)
    const type = path && types[extname(path)]
    if (method !== 'GET' || !path || !type) return refuse(404)
    try {
      return new Response(new Uint8Array(await readFile(path)), { headers: { ...headers, 'content-type': type } })
    } catch {
      return refuse(404)
    }
  }
}

function pathOf(url: string, root: string): string | undefined {
  const address = URL.parse(url)
  if (!address || `${address.protocol}//${address.host}` !== origin) return undefined
  try {
    const path = join(root, decodeURIComponent(address.pathname))
    return path.startsWith(root) && !path.includes('\0') ? path : undefined
  } catch {
    return undefined
  }
}

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}

const refuse = (status: number): Response =>
  new Response('Diese Datei gibt es nicht.', {
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  })
