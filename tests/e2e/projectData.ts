import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const town = join(root, 'materials/musterstadt')

/** A data folder in which the example town has a project with a kit. `openApp` removes it at the end. */
export function dataWithProject(kit: string): { readonly data: string; readonly id: string } {
  const data = mkdtempSync(join(tmpdir(), 'koffer-e2e-'))
  const id = koffer('project', 'new', kit, '--data', data, ...facts(kit)).trim()
  return { data, id }
}

/** The command line, on a data folder that nobody has open for writing. */
export const koffer = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [join(root, 'main/cli/koffer.ts'), ...args], { encoding: 'utf8' })

const facts = (kit: string): readonly string[] => [
  '--profile',
  join(town, 'profil.json'),
  '--project',
  join(town, `${kit}.json`),
]
