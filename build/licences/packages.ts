import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tidy, type Work } from './work.ts'

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>
}

/** Folders below `root` of the packages that are packed with the program: those of the lock file that are not for development. */
export function packedFolders(root: string): readonly string[] {
  const { packages }: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(packages).flatMap(([folder, { dev }]) => (folder && !dev ? [folder] : []))
}

/** What only the bundler's own program contains is no part of ours. */
const withoutOthers = (text: string): string => text.split(/^# Licenses of bundled dependencies$/m)[0] ?? text

/** `Ada Example <ada@example.org>` or an object with the same. */
function nameOf(author: unknown): string | undefined {
  if (typeof author === 'string') return author.replace(/ *[<(].*/, '')
  return (author as { readonly name?: string } | undefined)?.name
}

/** The package in `folder`. Throws when it does not say its licence. */
export function readPackage(root: string, folder: string, part: Work['part']): Work {
  const path = join(root, folder)
  const { name, version, license, author } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  if (typeof license !== 'string') throw new Error(`${name} does not say its licence`)
  const files = readdirSync(path, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /^(licen[cs]e|copying|copyright|notice)/i.test(entry.name),
  )
  const texts = files.map((file) => tidy(withoutOthers(readFileSync(join(path, file.name), 'utf8'))))
  return { name, version, licence: license, author: nameOf(author), texts, part }
}
