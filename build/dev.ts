import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer, type InlineConfig, type Plugin } from 'vite'
import { findHost, launch } from './launch.ts'

/**
 * `npm run dev`: the app from the sources. A change in `renderer` is in the open window at once, with what was typed; a
 * change on the main side starts the app anew. The window keeps its own protocol and stays without a network: pages and
 * news of changes come through `build/dev/protocol.ts`.
 */
const root = join(import.meta.dirname, '..')
const out = join(root, 'out/dev')
const configFile = join(root, 'build/vite.app.ts')
// As the compiled app does it, but with React's own warnings.
const define = { 'process.env.NODE_ENV': '"development"' }

/** The page's socket to the dev server is a script that asks the app's own protocol. */
const pageSocket: Plugin = {
  name: 'page-socket',
  transformIndexHtml: () => [{ tag: 'script', attrs: { src: '/@pageSocket.js' }, injectTo: 'head-prepend' }],
}

/** The dev server answers where the app reads its built files. */
const devProtocol: Plugin = {
  name: 'dev-protocol',
  enforce: 'pre',
  resolveId: (name, importer) =>
    name.endsWith('/protocol.ts') && importer?.includes('/main/electron/')
      ? join(root, 'build/dev/protocol.ts')
      : undefined,
}

const host = findHost()
if (typeof host === 'string') {
  console.error(host)
  process.exit(1)
}

const server = await createServer({
  configFile,
  mode: 'renderer',
  define,
  plugins: [pageSocket],
  html: { cspNonce: 'dev' },
  server: { host: '127.0.0.1' },
  clearScreen: false,
})
await server.listen()
const address = server.resolvedUrls?.local[0]
if (!address) throw new Error('the dev server has no address')

mkdirSync(join(out, 'renderer'), { recursive: true })
copyFileSync(join(root, 'build/icons/icon.png'), join(out, 'renderer/icon.png'))
await build(part('preload'))
let app = undefined as ReturnType<typeof launch> | undefined
let changed = false
let stopping = false
const watcher = await build(part('main', { watch: {} }))
if (!('on' in watcher)) throw new Error('the main process is not watched')
watcher.on('event', (event) => {
  if (event.code === 'ERROR') console.error(event.error.message)
  if (event.code === 'END') restart()
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)

function part(mode: string, more: InlineConfig['build'] = {}): InlineConfig {
  return { configFile, mode, define, plugins: [devProtocol], build: { outDir: out, ...more } }
}

/** Asked to end, the window saves what was typed; then the new one opens. */
function restart(): void {
  if (app) {
    changed = true
    app.kill('SIGTERM')
    return
  }
  changed = false
  app = launch(host as Exclude<typeof host, string>, join(out, 'main.js'), { KOFFER_DEV_SERVER: address })
  app.on('close', () => {
    app = undefined
    if (changed && !stopping) restart()
    else stop()
  })
}

async function stop(): Promise<void> {
  stopping = true
  app?.kill('SIGTERM')
  await server.close()
  process.exit(0)
}
