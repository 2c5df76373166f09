import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Handlers, Licence } from '../../bridge/contract.ts'
import { done } from '../../core/outcome.ts'
import type { Library } from '../../usecases/library/library.ts'

export interface Program {
  /** Folder with package.json, LICENSE and materials. */
  readonly root: string
  readonly version: string
  readonly runtime: string
  readonly data: string
}

export function aboutHandlers(program: Program, library: Library): Pick<Handlers, 'app.info'> {
  const { version, runtime, data } = program
  return {
    'app.info': () =>
      done({
        version,
        runtime,
        data,
        packages: library.packages.map(({ info: { title, version, licence, date } }) => ({
          title,
          version,
          licence,
          date,
        })),
        licences: licences(program.root),
      }),
  }
}

const listed = [
  ['Werkstattkoffer', 'EUPL-1.2', 'LICENSE'],
  ['Materialien', 'CC BY 4.0', 'LICENSES/CC-BY-4.0.txt'],
  ['Programmteile und Schriften anderer', '', 'LICENSES/THIRD-PARTY.md'],
] as const

const licences = (root: string): readonly Licence[] =>
  listed.map(([name, licence, path]) => ({ name, licence, text: readFileSync(join(root, path), 'utf8') }))
