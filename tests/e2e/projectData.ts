import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const town = join(root, 'materials/musterstadt')

/** A data folder in which the example town has a project with a kit. `openApp` removes it at the end. */
export function dataWithProject(kit: string): { readonly data: string; readonly id: string } {
  const data = mkdtempSync(join(tmpdir(), 'koffer-e2e-'))
  return { data, id: projectIn(data, kit) }
}

/** One more project in a data folder. */
export const projectIn = (data: string, kit: string): string =>
  koffer('project', 'new', kit, '--data', data, ...facts(kit)).trim()

/** The same, with a text of its own for one document; it keeps the head of the kit's. */
export function dataWithText(kit: string, document: string, body: string): ReturnType<typeof dataWithProject> {
  const { data, id } = dataWithProject(kit)
  const [, head = ''] = /^(---\n.*?\n---\n)/s.exec(koffer('project', 'show', id, document, '--data', data)) ?? []
  const path = join(data, `${document}.md`)
  writeFileSync(path, `${head}\n${body}\n`)
  koffer('project', 'set', id, document, '--from', path, '--data', data)
  rmSync(path)
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
