import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

const head = '---\nid: blatt\ntitle: Blatt\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n'
/** A document whose text begins in line 11. */
export const sheet = (body: string): string => head + body

export const materials: Readonly<Record<string, string>> = {
  'package.yaml':
    'id: paket\nversion: 1.0.0\ntitle: Paket\npublisher: Redaktion\nlanguage: de\nlicence: CC BY 4.0\ndate: 2026-11-24\n' +
    'offers: [{ id: workshops, de: Workshops }]\nthemes: [{ id: ueberblick, de: Überblick }]\n',
  'probe/kit.yaml':
    'id: probe\ntitle: Probe\noffer: workshops\ntheme: ueberblick\nsummary: Ein Satz.\nduration: 1 Tag\ndocuments: [blatt]\n',
  'probe/blatt.md': sheet('Guten Tag.\n'),
}

/** Writes files below a folder. */
export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Every file below a folder with its content. */
export function contents(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length + 1), readFileSync(path, 'latin1')]
    }),
  )
}

/** The program as installed, with small materials of its own, and an empty folder to work in. */
export function install() {
  const folder = mkdtempSync(join(tmpdir(), 'koffer-'))
  const installed = join(folder, 'program')
  const work = join(folder, 'work')
  mkdirSync(work)
  for (const path of ['main', 'package.json']) cpSync(join(root, path), join(installed, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(installed, 'node_modules'), 'junction')
  const program = join(installed, 'main/cli/koffer.ts')
  return {
    work,
    program,
    materials: join(installed, 'materials'),
    koffer: (args: readonly string[], options: { readonly node?: readonly string[] } = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...(options.node ?? []), program, ...args], {
        cwd: work,
        encoding: 'utf8',
      })
      return { status, stdout, stderr }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A module that runs before the program and may change what the disk or the process does. */
export function hook(code: string): string {
  const source = `import disk from 'node:fs/promises'
    import { syncBuiltinESMExports } from 'node:module'
    ${code}
    syncBuiltinESMExports()`
  return `data:text/javascript,${encodeURIComponent(source)}`
}
