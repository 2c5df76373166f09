import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import initialise, {
  type InitInput,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler'
import type { Overflow } from '../../core/overflow.ts'
import type { Mark } from '../../usecases/ports.ts'
import { type FontSet, letteringOf } from './lettering.ts'
import type { ProofJob, Rendering, TypesetAnswer, TypesetJob } from './typesetter.ts'
import type { WasmModule } from './wasm.ts'

interface Start {
  readonly module: WasmModule
  readonly fonts: readonly string[]
  readonly moreFonts?: Readonly<Record<string, readonly string[]>>
  readonly template: string
}

const { module, fonts, moreFonts, template } = workerData as Start
const engine = await initialise({ module_or_path: module as InitInput })
const { memory } = engine
grow()
const builder = new TypstCompilerBuilder()
builder.set_dummy_access_model()
for (const font of fonts) await builder.add_raw_font(readFileSync(font))
const compiler = await builder.build()
for (const name of readdirSync(template)) compiler.add_source(`/${name}`, readFileSync(join(template, name), 'utf8'))

const encoder = new TextEncoder()
let mapped: ReadonlySet<string> = new Set()

parentPort?.on('message', async (job: TypesetJob | ProofJob) => {
  let answer:
    | { readonly rendering: Rendering }
    | { readonly error: string; readonly broken: boolean; readonly full: boolean }
  try {
    answer = { rendering: 'picture' in job ? await proof(job) : await render(job) }
  } catch (error) {
    // What we say ourselves is an `Error`; everything else comes from an engine that has given up.
    const broken = !(error instanceof Error && error.name === 'Error')
    const reason = error instanceof Error ? error.message : String(error)
    answer = { error: reason, broken, full: broken && atAnEnd(reason) }
  }
  parentPort?.postMessage({ ...answer, memory: memory.buffer.byteLength } satisfies TypesetAnswer)
})

/**
 * Each time the memory grows, V8 collects all its garbage. What the engine asks for and gives back at once it keeps for later, so
 * that common documents let it grow once. It costs address space only: nothing is written there. The names are those that
 * wasm-bindgen gives to malloc and free.
 */
function grow(): void {
  const reserve = 128 * 2 ** 20
  engine.__wbindgen_export4(engine.__wbindgen_export(reserve, 1), reserve, 1)
}

/**
 * The engine panics when it gets no more memory, and a list that grows asks for as much again as it has; a stack that is used up ends
 * it. The words are V8's.
 */
const atAnEnd = (reason: string): boolean =>
  reason.includes('call stack') ||
  reason.includes('out of bounds') ||
  (reason.includes('unreachable') && memory.buffer.byteLength > 2 ** 30)

let used = ''

/** Loads the fonts that the next pages need besides the two of every page, and no others: they would be asked too. */
async function use(sets: readonly FontSet[]): Promise<void> {
  if (sets.join() === used) return
  const resolver = new TypstFontResolverBuilder()
  for (const font of [...fonts, ...sets.flatMap((set) => moreFonts?.[set] ?? [])])
    resolver.add_raw_font(readFileSync(font))
  compiler.set_fonts(await resolver.build())
  used = sets.join()
}

/** A page with one picture. */
async function proof({ picture }: ProofJob): Promise<Rendering> {
  await use([])
  compiler.map_shadow('/assets/proof', picture)
  mapped = new Set([...mapped, '/assets/proof'])
  const output = compiler.compile('/proof.typ', undefined, 'pdf', 3) as Output
  if (!output.result) throw new Error(describe(output.diagnostics))
  return { pdf: new Uint8Array(), pages: 1, overflows: [] }
}

async function render({ handout, assets, marks = false }: TypesetJob): Promise<Rendering> {
  const files = new Map<string, Uint8Array>([...assets].map(([path, bytes]) => [`/assets/${path}`, bytes]))
  const { theme: facts } = handout
  const parts = JSON.stringify(handout.parts, (_, value) => {
    // Typst would only speak of a denied access.
    if (value?.kind === 'image' && !assets.has(value.src)) throw new Error(`image not found: ${value.src}`)
    return value
  })
  const lettering = letteringOf(JSON.stringify(facts) + parts)
  await use(lettering?.sets ?? [])
  const theme = {
    ...facts,
    logo: facts.logo && assets.has('logo'),
    icon: facts.icon && assets.has('icon'),
    marks,
    ...(lettering ? { lettering } : {}),
  }
  files.set('/theme.json', encoder.encode(JSON.stringify(theme)))
  files.set('/parts.json', encoder.encode(parts))
  for (const path of mapped) if (!files.has(path)) compiler.unmap_shadow(path)
  for (const [path, bytes] of files) compiler.map_shadow(path, bytes)
  mapped = new Set(files.keys())
  const output = compiler.compile('/main.typ', undefined, 'pdf', 3) as Output
  if (!output.result) throw new Error(describe(output.diagnostics))
  const overflows = query<Overflow>('<overflow>')
  const rendering = { pdf: output.result, pages: pagesOf(output.result), overflows }
  return marks ? { ...rendering, marks: queryMarks() } : rendering
}

/** Where the blocks begin. */
function queryMarks(): readonly Mark[] {
  const [marks = []] = query<readonly (readonly [number, number, number, number])[]>('<marks>')
  return marks.map(([part, block, page, y]) => ({ part, block, page, y }))
}

/** What the template left as metadata; the pages are laid out already. */
function query<Value>(label: string): readonly Value[] {
  return JSON.parse(compiler.query('/main.typ', undefined, label, 'value'))
}

interface Output {
  readonly result?: Uint8Array
  readonly diagnostics?: readonly (
    | string
    | { readonly message: string; readonly path?: string; readonly range?: string }
  )[]
}

function describe(diagnostics: Output['diagnostics']): string {
  const first = diagnostics?.[0]
  if (first === undefined) return 'Typst gave no pages and no reason'
  return typeof first === 'string' ? first : `${first.message} (${first.path ?? ''} ${first.range ?? ''})`
}

/** Typst writes page objects outside of object streams. */
function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  )
}
